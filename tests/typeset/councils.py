"""Templates as councils make them: letterhead, logo, own styles, lists, page and running lines."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.parser import parse_xml
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from reportgen.domain.house_style import HouseStyle, Numbering
from reportgen.typeset.ooxml.markup import NAMESPACES, w
from reportgen.typeset.ooxml.package import unzipped, zipped
from tests.typeset import builders

CREST = builders.png(240, 120, seed=9)
_MADE_UP = "https://intranet.northmoor.example/templates/letter.dotx"
_CONTROL = (
    f'<w:sdt {NAMESPACES}><w:sdtPr><w:alias w:val="Title"/><w:id w:val="77"/></w:sdtPr>'
    "<w:sdtContent><w:p><w:r><w:t>Click here to enter the title.</w:t></w:r></w:p>"
    "</w:sdtContent></w:sdt>"
)
_LEVELS = ("%1.", "%1.%2", "%1.%2.%3")


def council(folder: Path, name: str = "council.docx", **asked: Any) -> HouseStyle:
    """A house style on a template with a letterhead on its first page and text in its body."""
    document = docx.Document(str(builders.PLAIN.reference))
    _page(document)
    _letterhead(document)
    _styles(document)
    _body(document)
    core = document.core_properties
    core.author, core.last_modified_by, core.comments = "A Clerk", "B Clerk", "Draft by A Clerk"
    target = BytesIO()
    document.save(target)
    parts = _with_traces(unzipped(target.getvalue()))
    if name.endswith(".dotx"):
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")
    (folder / name).write_bytes(zipped(parts))
    return HouseStyle("council", folder / name, **asked)


def listed(folder: Path, levels: tuple[str, ...] = _LEVELS, **asked: Any) -> HouseStyle:
    """The same with a multilevel list of its own on the headings, or on heading and paragraphs."""
    style = council(folder, **asked)
    document = docx.Document(str(style.reference))
    of_paragraphs = len(levels) == len("ab")
    styles = ("Heading1", "Clause") if of_paragraphs else ("Heading1", "Heading2", "Heading3")
    if of_paragraphs:
        clause = document.styles.add_style("Clause", WD_STYLE_TYPE.PARAGRAPH)
        clause.base_style = document.styles["Normal"]
    numbering = document.part.numbering_part.element
    each = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{identity}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="800" w:hanging="800"/></w:pPr></w:lvl>'
        for level, (identity, text) in enumerate(zip(styles, levels, strict=True))
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {NAMESPACES} w:abstractNumId="40">'
            f'<w:multiLevelType w:val="multilevel"/>{each}</w:abstractNum>'
        ),
    )
    number = numbering.add_num(40).numId
    for level, identity in enumerate(styles):
        found = next(s for s in document.styles.element if s.get(w("styleId")) == identity)
        properties = found.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = number
    document.save(str(style.reference))
    return style


def numbered(**more: Any) -> dict[str, Any]:
    """What a house style asks for that numbers its paragraphs."""
    return {"numbering": Numbering.PARAGRAPHS, **more}


def _page(document: Any) -> None:
    section = document.sections[0]
    section.left_margin, section.right_margin = Cm(2.0), Cm(3.0)
    section.top_margin = Cm(4.0)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True


def _letterhead(document: Any) -> None:
    section = document.sections[0]
    head = section.first_page_header.paragraphs[0]
    crest = head.add_run().add_picture(BytesIO(CREST), height=Cm(1.5))
    crest._inline.docPr.set("descr", "Crest of Northmoor Council")  # noqa: SLF001
    section.header.paragraphs[0].text = "Northmoor Council"
    section.even_page_header.paragraphs[0].text = "Committee papers"
    section.first_page_footer.paragraphs[0].text = "Town Hall, Northmoor"
    section.footer.paragraphs[0].text = "Official"
    section.even_page_footer.paragraphs[0].text = "Official, even"


def _styles(document: Any) -> None:
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size = "Georgia", Pt(17)
    heading.font.color.rgb = RGBColor(0x5B, 0x1E, 0x4B)
    own = document.styles.add_style("Northmoor Table", WD_STYLE_TYPE.TABLE)
    own.base_style = document.styles["Normal Table"]


def _body(document: Any) -> None:
    """What the template says to its authors, a control and a picture among it."""
    document.paragraphs[0].text = "Delete this guidance before you submit."
    document.add_paragraph("Set out the purpose here.", style="Heading 1")
    document.add_table(2, 2)
    document.add_picture(BytesIO(builders.png(64, 64, seed=3)))
    document.element.body.insert(1, parse_xml(_CONTROL))
    document.add_comment(document.paragraphs[-1].runs, "Is this the new logo?", "A Clerk", "AC")


def _with_traces(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Statistics with a name, the path of another template, a lock, and tracked changes."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    about = f'xmlns="{office}/extended-properties"'
    parts["docProps/app.xml"] = (
        f"<Properties {about}><Manager>C Manager</Manager></Properties>".encode()
    )
    types, rels = parts["[Content_Types].xml"], parts["_rels/.rels"]
    kind = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    added = f'<Override PartName="/docProps/app.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = types.replace(b"</Types>", added.encode())
    relation = (
        f'<Relationship Id="rIdApp" Type="{office}/relationships/extended-properties" '
        'Target="docProps/app.xml"/></Relationships>'
    )
    parts["_rels/.rels"] = rels.replace(b"</Relationships>", relation.encode())
    settings = etree.fromstring(parts["word/settings.xml"])
    for place, xml in enumerate(
        (
            '<w:attachedTemplate r:id="rId1"/>',
            "<w:trackRevisions/>",
            '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
        )
    ):
        settings.insert(1 + place, parse_xml(xml.replace("/>", f" {NAMESPACES}/>", 1)))
    parts["word/settings.xml"] = etree.tostring(settings)
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/relationships/attachedTemplate" '
        f'Target="{_MADE_UP}" TargetMode="External"/></Relationships>'
    ).encode()
    return parts
