"""A house style's Word template, opened, emptied and checked for the styles a report needs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError

from reportgen.errors import StyleError
from reportgen.typeset.ooxml.emptying import empty
from reportgen.typeset.ooxml.lending import lend
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.typeset.ooxml.styles import NUMBERED

# Role -> the name Word gives the style; without these a report is not the council's own.
_NEEDED = {
    "body": "Normal",
    "title": "Title",
    "heading 1": "heading 1",
    "heading 2": "heading 2",
    "heading 3": "heading 3",
    "list bullet": "List Bullet",
    "list number": "List Number",
}
# These are lent from our own template where the council's does not define them.
_LENT = {
    "caption": "caption",
    "particulars": "Particulars",
    "lead": "Lead",
    "source": "Source",
    "note": "Note",
    "picture": "Picture",
    "toc heading": "TOC Heading",
    "toc 1": "toc 1",
    "toc 2": "toc 2",
    "toc 3": "toc 3",
    "header": "header",
    "footer": "footer",
    "table text": "Table Text",
    "table number": "Table Number",
    "table text small": "Table Text Small",
    "table number small": "Table Number Small",
    "hyperlink": "Hyperlink",
    "table": "Report Table",
    "numbered": NUMBERED,
    "gap": "Gap",
    "gap words": "Gap Words",
    "prompt": "Prompt",
    "commentary": "Commentary",
    "attribution": "Attribution",
}
_WORD_MAIN = b"wordprocessingml.document.main+xml"
_TEMPLATE_MAIN = b"wordprocessingml.template.main+xml"
_MACROS = b"macroEnabled"


def asked_styles() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the styles that a template must have, and of those it is lent if it has none."""
    return tuple(_NEEDED.values()), tuple(_LENT.values())


def open_template(reference: Path) -> Any:
    """The template as an empty python-docx document that keeps its page, styles and letterhead.

    Raises
    ------
    StyleError : when the file is absent, no Word file, or carries macros.
    """
    document = docx.Document(BytesIO(_as_document(reference)))
    empty(document)
    return document


def _as_document(reference: Path) -> bytes:
    parts = _parts(reference)
    types = parts.get("[Content_Types].xml", b"")
    if _MACROS in types:
        raise StyleError(
            str(reference),
            "the Word template carries macros.",
            "Expected a template without macros (.docx or .dotx).",
            'open it in Word and save it as "Word Template (*.dotx)".',
        )
    if _WORD_MAIN not in types and _TEMPLATE_MAIN not in types:
        raise _no_word_file(reference)
    parts["[Content_Types].xml"] = types.replace(_TEMPLATE_MAIN, _WORD_MAIN)
    return zipped(parts)


def _parts(reference: Path) -> dict[str, bytes]:
    try:
        return unzipped(reference.read_bytes())
    except FileNotFoundError as error:
        raise StyleError(
            str(reference),
            "the Word template of the house style is not there.",
            "Expected a .docx or .dotx file of that name.",
            "put the file there, or correct the name in style.yaml.",
        ) from error
    except (BadZipFile, PackageNotFoundError, OSError) as error:
        raise _no_word_file(reference) from error


def _no_word_file(reference: Path) -> StyleError:
    return StyleError(
        str(reference),
        "this is not a Word file that can be opened.",
        "Expected a .docx or .dotx file without a password.",
        "open it in Word, save it again as .docx without a password, and put it back.",
    )


def style_ids(document: Any, reference: Path) -> dict[str, str]:
    """The style id of each role, found by name or id whatever the capitals; ours lent at need.

    Raises
    ------
    StyleError : naming every style that is missing, and how to add it.
    """
    known = _known(document.styles.element)
    missing = [name for name in _NEEDED.values() if name.casefold() not in known]
    if missing:
        raise _missing(reference, missing)
    lend(document.styles.element, _LENT.values(), known)
    return {role: known[name.casefold()] for role, name in {**_NEEDED, **_LENT}.items()}


def _known(styles: Any) -> dict[str, str]:
    """Style ids by folded name and folded id; a name wins over an id."""
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    for style in styles.iterchildren(w("style")):
        style_id = style.get(w("styleId"))
        ids.setdefault(style_id.casefold(), style_id)
        names.setdefault(style.find(w("name")).get(w("val")).casefold(), style_id)
    return {**ids, **names}


def _missing(reference: Path, names: list[str]) -> StyleError:
    quoted = ", ".join(f'"{name}"' for name in names)
    many = len(names) > 1
    return StyleError(
        str(reference),
        f"the style{'s' if many else ''} {quoted} {'are' if many else 'is'} missing.",
        f"Expected the styles {', '.join(_NEEDED.values())}.",
        "open the template in Word, press Ctrl+Alt+Shift+S, choose each style by its name "
        "(Options: show all styles), apply it to a line of text, and save the template.",
    )
