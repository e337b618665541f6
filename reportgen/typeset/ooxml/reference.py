"""Our lean Word templates, made by python -m reportgen.typeset.ooxml.reference FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from reportgen.typeset.ooxml.markup import NAMESPACES, serialised
from reportgen.typeset.ooxml.package import content_types, zipped
from reportgen.typeset.ooxml.paragraph_numbers import multilevel
from reportgen.typeset.ooxml.styles import NUMBERED_LOOK, PLAIN, Look, defaults, styles_of
from reportgen.typeset.ooxml.theme import font_table, theme

LANGUAGE = "en-GB"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

# A4 with 2.3 cm at the sides, 2.2 cm above and below, in twentieths of a point: 16.4 cm of text.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1304" w:bottom="1134" w:left="1304" '
    'w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
)
_COMPATIBLE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


LOOKS = {"plain": PLAIN, "numbered": NUMBERED_LOOK}
"""The look of each shipped house style, by its folder."""


def reference_bytes(look: Look = PLAIN) -> bytes:
    """The whole template as a .docx file: same bytes each time."""
    made = _parts(look)
    types = {name: kind for name, (kind, _) in made.items()}
    parts = {name: serialised(xml) for name, (_, xml) in made.items()}
    return zipped({"[Content_Types].xml": content_types(types), **parts, **_relations()})


def _document() -> str:
    words = "A council may change the styles of this template; the report replaces this text."
    body = f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
    return f"<w:document {NAMESPACES}><w:body>{body}{_PAGE}</w:body></w:document>"


def _styles(look: Look) -> str:
    each = "".join(style.xml() for style in styles_of(look))
    return f"<w:styles {NAMESPACES}>{defaults(look.font, LANGUAGE)}{each}</w:styles>"


def _settings() -> str:
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{_COMPATIBLE}'
        f'<w:themeFontLang w:val="{LANGUAGE}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _numbering(look: Look) -> str:
    left = look.number_room + 425
    lists = [_list(_level("bullet", "•", "ListBullet", left))]
    lists.append(_list(_level("decimal", "%1.", "ListNumber", left)))
    if look.number_room:
        lists.append(multilevel("Heading1", "NumberedParagraph", look.number_room))
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{place}">{each}</w:abstractNum>'
        for place, each in enumerate(lists)
    )
    uses = "".join(
        f'<w:num w:numId="{place + 1}"><w:abstractNumId w:val="{place}"/></w:num>'
        for place in range(len(lists))
    )
    return f"<w:numbering {NAMESPACES}>{kinds}{uses}</w:numbering>"


def _list(level: str) -> str:
    return f'<w:multiLevelType w:val="singleLevel"/>{level}'


def _level(kind: str, sign: str, style: str, left: int) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="425"/></w:pPr></w:lvl>'
    )


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>Report template</dc:title><dc:language>{LANGUAGE}</dc:language>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    )


def _relations() -> dict[str, bytes]:
    root = (
        (f"{_OFFICE}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )
    kinds = ("styles", "settings", "numbering", "fontTable", "theme")
    inner = tuple((f"{_OFFICE}/{kind}", f"{kind}.xml") for kind in kinds)
    return {
        "_rels/.rels": _relation_list(root),
        "word/_rels/document.xml.rels": _relation_list(inner),
    }


def _relation_list(relations: tuple[tuple[str, str], ...]) -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(relations, 1)
    )
    return serialised(f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>')


def _parts(look: Look) -> dict[str, tuple[str, str]]:
    """Content type and text of each part by its name."""
    office = "application/vnd.openxmlformats-officedocument.theme+xml"
    return {
        "docProps/core.xml": (
            "application/vnd.openxmlformats-package.core-properties+xml",
            _core(),
        ),
        "word/document.xml": (f"{_WORD}.document.main+xml", _document()),
        "word/fontTable.xml": (f"{_WORD}.fontTable+xml", font_table(look.font)),
        "word/numbering.xml": (f"{_WORD}.numbering+xml", _numbering(look)),
        "word/settings.xml": (f"{_WORD}.settings+xml", _settings()),
        "word/styles.xml": (f"{_WORD}.styles+xml", _styles(look)),
        "word/theme.xml": (office, theme(look.font, look.ink)),
    }


if __name__ == "__main__":
    for name, look in LOOKS.items():
        (Path(sys.argv[1]) / name / "reference.docx").write_bytes(reference_bytes(look))
