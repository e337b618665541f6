"""Small Word files made of raw XML: one without any finding, and others by one change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from reportgen.check.checking import check_bytes
from reportgen.check.paper import Paper
from reportgen.check.reading import read_paper

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
NAME = "2026-01-22-scrutiny-committee-children.docx"
Parts = dict[str, bytes]


def p(text: str = "", style: str = "", properties: str = "", look: str = "") -> str:
    """A paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    told = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{told}{r(text, look) if text else ''}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run."""
    told = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, shown: str) -> str:
    """A field with its result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate")]
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f'{marks[0]}{told}{marks[1]}{r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def caption(label: str, number: int, text: str, identity: int) -> str:
    """A caption whose label stands inside a bookmark."""
    mark = f'<w:bookmarkStart w:id="{identity}" w:name="_Ref_{label}{number}"/>'
    told = r(f"{label} ") + field(f"SEQ {label}", str(number))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{mark}{told}'
        f'<w:bookmarkEnd w:id="{identity}"/>{r(f": {text}")}</w:p>'
    )


def row(*cells: str, header: bool = False, fill: str = "") -> str:
    """A table row; `fill` colours its last cell."""
    told = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    made = [_cell(each, fill if at == len(cells) - 1 else "") for at, each in enumerate(cells)]
    return f"<w:tr>{told}{''.join(made)}</w:tr>"


def _cell(text: str, fill: str) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    inside = text if text.startswith("<w:") else p(text, "TableText")
    return f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'


TABLE_HEAD = (
    '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="8000" w:type="dxa"/>'
    '<w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="Rates"/>'
    '<w:tblDescription w:val="One row for each year with its rate."/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
)
TABLE = (
    f"<w:tbl>{TABLE_HEAD}{row('Year', 'Rate', header=True)}{row('2024', '91.3')}"
    f"{row('2025', '94.5')}</w:tbl>"
)
ALT = "Line chart of the rate of referrals, from 91.3 in 2024 to 94.5 in 2025."


def drawing(identity: int = 1, inside: str = "", attributes: str = f'descr="{ALT}"') -> str:
    """A picture in line with the text."""
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>'
        f'<wp:docPr id="{identity}" name="Picture {identity}" {attributes}>{inside}</wp:docPr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def link(text: str, relation: str = "rId9") -> str:
    """A link to the address of a relation."""
    words = r(text, '<w:u w:val="single"/>')
    return f'<w:hyperlink r:id="{relation}">{words}</w:hyperlink>'


_REFER = "".join(
    (
        f"<w:p>{r('The rate rose, as ')}",
        field("REF _Ref_Table1", "Table 1"),
        r(" and "),
        field("REF _Ref_Figure1", "Figure 1"),
        f"{r(' show.')}</w:p>",
    )
)
SENTENCE = "Referrals are counted from April to March and set beside those of England."
BODY = "".join(
    (
        p("Referrals in Northmoor", "Title"),
        p("Purpose", "Heading1"),
        p(SENTENCE),
        p("Recommendations", "Heading1"),
        p("That the committee considers the report.", "ListNumber"),
        p("Rates", "Heading1"),
        _REFER,
        caption("Table", 1, "Rates", 11),
        TABLE,
        drawing(),
        caption("Figure", 1, "Rates as a line", 12),
        p("Implications", "Heading1"),
        p("Risk and equality", "Heading2"),
        p("None arising directly."),
        p("Background papers", "Heading1"),
        f"<w:p>{r('See ')}{link('Referrals by council, Northmoor')}{r('.')}</w:p>",
        p("Contact", "Heading1"),
        p("Director of Children's Services."),
    )
)
_STYLES = (
    ("Title", "Title", "<w:rPr><w:b/></w:rPr>"),
    ("Heading1", "heading 1", "<w:rPr><w:b/></w:rPr>"),
    ("Heading2", "heading 2", "<w:rPr><w:b/></w:rPr>"),
    ("Heading3", "heading 3", "<w:rPr><w:b/></w:rPr>"),
    ("Caption", "caption", '<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>'),
    ("TableText", "Table Text", '<w:rPr><w:sz w:val="19"/></w:rPr>'),
    ("Footer", "footer", '<w:rPr><w:sz w:val="22"/></w:rPr>'),
    ("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    ("ListNumber", "List Number", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="24"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{look}</w:style>'
        for key, name, look in _STYLES
    )
    + '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
    '<w:shd w:val="clear" w:color="auto" w:fill="12436D"/></w:tcPr></w:tblStylePr></w:style>'
)
_LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="{}"/></w:lvl>'
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{at}">{_LEVEL.format(kind)}</w:abstractNum>'
    for at, kind in ((1, "decimal"), (2, "bullet"))
) + "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2))
FOOTER = (
    f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{r("Page ")}{field("PAGE", "1")}'
    f"{r(' of ')}{field('NUMPAGES', '1')}</w:p>"
)
SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1304" w:bottom="1134" w:left="1304"/></w:sectPr>'
)
_RELATIONS = (
    ("rId1", "styles", "styles.xml", ""),
    ("rId2", "numbering", "numbering.xml", ""),
    ("rId3", "settings", "settings.xml", ""),
    ("rId4", "footer", "footer1.xml", ""),
    ("rId9", "hyperlink", "https://www.example.org/referrals", ' TargetMode="External"'),
)


def relations(*rows: tuple[str, str, str, str]) -> bytes:
    """A part of relationships."""
    made = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for key, kind, target, mode in rows
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'.encode()


def part(tag: str, inside: str) -> bytes:
    """A part of Word's own with all the namespaces it may need."""
    return f"<w:{tag} {SPACES}>{inside}</w:{tag}>".encode()


def _types() -> bytes:
    rows = (
        ("word/document.xml", f"{_WORD}.document.main+xml"),
        ("word/styles.xml", f"{_WORD}.styles+xml"),
        ("word/numbering.xml", f"{_WORD}.numbering+xml"),
        ("word/settings.xml", f"{_WORD}.settings+xml"),
        ("word/footer1.xml", f"{_WORD}.footer+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    made = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in rows)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="'
        'application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{made}</Types>'
    ).encode()


def clean() -> Parts:
    """The parts of a paper without any finding."""
    core = (
        "<dc:title>Referrals in Northmoor</dc:title><dc:creator>Northmoor Council</dc:creator>"
        "<dcterms:created>2026-01-05T00:00:00Z</dcterms:created>"
    )
    return {
        "[Content_Types].xml": _types(),
        "_rels/.rels": relations(
            ("rId1", "officeDocument", "word/document.xml", ""),
            ("rId2", "metadata/core-properties", "docProps/core.xml", ""),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        ).encode(),
        "word/document.xml": part("document", f"<w:body>{BODY}{SECTION}</w:body>"),
        "word/styles.xml": part("styles", STYLES),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/settings.xml": part("settings", '<w:zoom w:percent="100"/>'),
        "word/footer1.xml": part("ftr", FOOTER),
        "word/_rels/document.xml.rels": relations(*_RELATIONS),
    }


def changed(name: str, old: str, new: str, parts: Mapping[str, bytes] | None = None) -> Parts:
    """The clean parts with the first place of a text changed; the text must stand there."""
    made = dict(parts or clean())
    text = made[name].decode()
    assert old in text
    made[name] = text.replace(old, new, 1).encode()
    return made


def with_body(*blocks: str) -> Parts:
    """The clean parts with further blocks before the contact."""
    before = p("Contact", "Heading1")
    return changed("word/document.xml", before, "".join(blocks) + before)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def read(parts: Mapping[str, bytes]) -> Paper:
    return read_paper(NAME, zipped(parts))


def codes(parts: Mapping[str, bytes], final: bool = True, name: str = NAME) -> set[str]:
    """The codes of all findings and all advice on these parts."""
    checked = check_bytes(name, zipped(parts), final)
    return {each.code for each in (*checked.findings, *checked.advice)}
