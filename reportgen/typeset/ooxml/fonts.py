"""The letters of the text: one font for all that the template sets in none of its own."""

from __future__ import annotations

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from lxml import etree

from reportgen.typeset.ooxml.markup import attribute, parsed, w

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def put_font(word: Any, font: str) -> None:
    """Sets the defaults of the document, and the fonts of its theme, to one font; "" leaves all.

    A style that names a font of its own keeps it: a council's headings may.
    """
    if not font:
        return
    look = _default_look(word.styles.element)
    for found in look.findall(w("rFonts")):
        look.remove(found)
    faces = " ".join(f'w:{script}="{attribute(font)}"' for script in _SCRIPTS)
    look[:0] = parsed(f"<w:rFonts {faces}/>")
    _in_theme(word.part, font)


def _default_look(sheet: Any) -> Any:
    """The look of text in no style; made where a template leaves it out."""
    found = sheet.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if found is not None:
        return found
    (look,) = parsed("<w:rPrDefault><w:rPr/></w:rPrDefault>")
    defaults = sheet.find(w("docDefaults"))
    if defaults is None:
        (defaults,) = parsed("<w:docDefaults/>")
        sheet.insert(0, defaults)
    for empty in defaults.findall(w("rPrDefault")):
        defaults.remove(empty)
    defaults.insert(0, look)
    return look[0]


def _in_theme(part: Any, font: str) -> None:
    for relation in part.rels.values():
        if relation.reltype == RELATION.THEME:
            theme = relation.target_part
            tree = etree.fromstring(theme.blob)
            for face in tree.iterfind(f".//{_A}fontScheme/*/{_A}latin"):
                face.set("typeface", font)
            theme._blob = etree.tostring(  # noqa: SLF001 - python-docx has no door to a theme
                tree, xml_declaration=True, encoding="UTF-8", standalone=True
            )
