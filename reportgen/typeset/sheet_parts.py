"""Parts of a workbook as Excel writes them: one table of texts, fonts in schema order."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_INLINE = re.compile(r't="inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is>')
_STYLES = "xl/styles.xml"
_TABLE = "xl/sharedStrings.xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_FONT = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz",
    "color", "name", "family", "charset", "scheme",
)  # fmt: skip


def as_excel(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same workbook, its texts in one shared table, so that Excel need not move them.

    Parameters
    ----------
    parts : name without leading slash -> content, of a workbook without shared texts.

    References
    ----------
    ECMA-376 part 1: 18.4.9 (shared strings) and CT_Font, a sequence that Excel keeps to.
    """
    numbers: dict[str, int] = {}
    used = 0

    def number(found: re.Match[str]) -> str:
        nonlocal used
        used += 1
        return f't="s"><v>{numbers.setdefault(found[1], len(numbers))}</v>'

    written = dict(parts)
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            written[name] = _INLINE.sub(number, parts[name].decode("utf-8")).encode("utf-8")
    written[_STYLES] = _in_order(parts[_STYLES])
    written[_TABLE] = _table(numbers, used)
    written[_TYPES] = _before_end(
        parts[_TYPES], f'<Override PartName="/{_TABLE}" ContentType="{_KIND}"/></Types>'
    )
    written[_RELATIONS] = _before_end(
        parts[_RELATIONS],
        f'<Relationship Type="{_RELATION}" Target="sharedStrings.xml" Id="rIdTexts"/>'
        "</Relationships>",
    )
    return written


def _table(numbers: Mapping[str, int], used: int) -> bytes:
    """The shared texts in the order of their numbers, which is that of the dict."""
    texts = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in numbers)
    counts = f'count="{used}" uniqueCount="{len(numbers)}"'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<sst xmlns="{_MAIN}" {counts}>{texts}</sst>'
    ).encode()


def _in_order(styles: bytes) -> bytes:
    tree = etree.fromstring(styles)
    for font in tree.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda each: _FONT.index(etree.QName(each).localname))
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _before_end(part: bytes, ending: str) -> bytes:
    """The part with `ending` instead of its last tag."""
    return part[: part.rindex(b"</")] + ending.encode()
