"""The styles of our lean Word template, one row each; also lent to a council's own template."""

from __future__ import annotations

from dataclasses import dataclass

BLUE = "12436D"  # Government Analysis Function dark blue, 10.1 to 1 on white
GREY = "3D3D3D"
RULE = "BFBFBF"
BODY = "Normal"


@dataclass(frozen=True, slots=True)
class Style:
    """One style: `paragraph` and `look` are the inside of w:pPr and w:rPr, in schema order."""

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str = BODY
    follows: str = ""
    paragraph: str = ""
    look: str = ""
    rest: str = ""
    default: bool = False

    def xml(self, based_on: str = "") -> str:
        """The style element; `based_on` replaces the id of the style it builds on."""
        base = based_on or self.based_on
        default = ' w:default="1"' if self.default else ""
        custom = "" if self.name in _WORDS_OWN else ' w:customStyle="1"'
        return (
            f'<w:style w:type="{self.kind}"{default}{custom} w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/>'
            f"{_valued('basedOn', base)}{_valued('next', self.follows)}"
            f"{'' if self.kind == 'numbering' else '<w:qFormat/>'}"
            f"{_wrapped('pPr', self.paragraph)}{_wrapped('rPr', self.look)}{self.rest}</w:style>"
        )


def _valued(tag: str, value: str) -> str:
    return f'<w:{tag} w:val="{value}"/>' if value else ""


def _wrapped(tag: str, inside: str) -> str:
    return f"<w:{tag}>{inside}</w:{tag}>" if inside else ""


def _spacing(before: int, after: int, line: int = 0) -> str:
    """Room in points above and below; `line` in per cent of a single line."""
    height = f' w:line="{line * 240 // 100}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"{height}/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


_BOLD = "<w:b/><w:bCs/>"
_RIGHT = '<w:jc w:val="right"/>'
_KEEP = "<w:keepNext/><w:keepLines/>"


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


def _heading(level: int, points: float, before: int, after: int) -> Style:
    return Style(
        f"Heading{level}",
        f"heading {level}",
        follows=BODY,
        paragraph=f'{_KEEP}{_spacing(before, after, 100)}<w:outlineLvl w:val="{level - 1}"/>',
        look=f"{_BOLD}{_colour(BLUE)}{_size(points)}",
    )


def _list(style: str, name: str, number: int) -> Style:
    numbering = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
    return Style(style, name, paragraph=f"{numbering}{_spacing(0, 4)}")


def _toc(level: int) -> Style:
    indent = f'<w:ind w:left="{(level - 1) * 340}"/>'
    before = 4 if level == 1 else 0
    return Style(f"TOC{level}", f"toc {level}", paragraph=f"{_spacing(before, 2, 100)}{indent}")


def _edge(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)
_TABLE_LOOK = (
    f"<w:tblPr><w:tblBorders>{_edge('top', 8, BLUE)}{_edge('bottom', 8, BLUE)}"
    f"{_edge('insideH', 4, RULE)}</w:tblBorders>{_CELL_MARGINS}</w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{_BOLD}{_colour("FFFFFF")}</w:rPr>'
    f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{BLUE}"/>'
    '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
)
_PLAIN_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)

STYLES: tuple[Style, ...] = (
    Style(BODY, "Normal", based_on="", default=True),
    Style(
        "DefaultParagraphFont",
        "Default Paragraph Font",
        kind="character",
        based_on="",
        default=True,
    ),
    Style(
        "TableNormal",
        "Normal Table",
        kind="table",
        based_on="",
        rest=_PLAIN_TABLE,
        default=True,
    ),
    Style("NoList", "No List", kind="numbering", based_on="", default=True),
    Style(
        "Title",
        "Title",
        follows=BODY,
        paragraph=f"{_KEEP}{_spacing(0, 10, 100)}",
        look=f"{_BOLD}{_colour(BLUE)}{_size(24)}",
    ),
    _heading(1, 18, 20, 6),
    _heading(2, 14, 12, 4),
    _heading(3, 13, 12, 4),
    Style("Particulars", "Particulars", paragraph=_spacing(0, 2, 100)),
    Style(
        "Lead",
        "Lead",
        follows=BODY,
        paragraph=f"<w:keepLines/>{_spacing(0, 8)}",
        look=f"{_colour(BLUE)}{_size(13)}",
    ),
    Style(
        "Source",
        "Source",
        paragraph=f"<w:keepLines/>{_spacing(4, 8, 100)}",
        look=f"{_colour(GREY)}{_size(11)}",
    ),
    Style(
        "Note",
        "Note",
        paragraph=(
            "<w:keepLines/><w:pBdr>"
            f'<w:left w:val="single" w:sz="18" w:space="8" w:color="{RULE}"/></w:pBdr>'
            f'{_spacing(4, 8, 100)}<w:ind w:left="227"/>'
        ),
        look=_size(11),
    ),
    Style(
        "Caption",
        "caption",
        follows=BODY,
        paragraph=f"<w:keepLines/>{_spacing(6, 3, 100)}",
        look=f"{_BOLD}{_size(11)}",
    ),
    Style(
        "Picture",
        "Picture",
        follows="Caption",
        paragraph=f"<w:keepNext/>{_spacing(4, 0, 100)}",
    ),
    _list("ListBullet", "List Bullet", 1),
    _list("ListNumber", "List Number", 2),
    Style(
        "TOCHeading",
        "TOC Heading",
        follows=BODY,
        paragraph=f"{_KEEP}{_spacing(14, 4, 100)}",
        look=f"{_BOLD}{_colour(BLUE)}{_size(15)}",
    ),
    _toc(1),
    _toc(2),
    _toc(3),
    Style("Header", "header", paragraph=_spacing(0, 0, 100), look=f"{_colour(GREY)}{_size(11)}"),
    Style("Footer", "footer", paragraph=_spacing(0, 0, 100), look=f"{_colour(GREY)}{_size(11)}"),
    Style("TableText", "Table Text", paragraph=_spacing(0, 0, 100), look=_size(11)),
    Style("TableNumber", "Table Number", based_on="TableText", paragraph=_RIGHT),
    Style("TableTextSmall", "Table Text Small", based_on="TableText", look=_size(9.5)),
    Style("TableNumberSmall", "Table Number Small", based_on="TableTextSmall", paragraph=_RIGHT),
    Style(
        "Hyperlink",
        "Hyperlink",
        kind="character",
        based_on="DefaultParagraphFont",
        look='<w:color w:val="0B4F8A"/><w:u w:val="single"/>',
    ),
    Style("ReportTable", "Report Table", kind="table", based_on="TableNormal", rest=_TABLE_LOOK),
)

_WORDS_OWN = frozenset(
    {
        "Normal",
        "Default Paragraph Font",
        "Normal Table",
        "No List",
        "Title",
        "heading 1",
        "heading 2",
        "heading 3",
        "caption",
        "List Bullet",
        "List Number",
        "TOC Heading",
        "toc 1",
        "toc 2",
        "toc 3",
        "header",
        "footer",
        "Hyperlink",
    }
)


def defaults(font: str, language: str) -> str:
    """Word's document defaults: one font at 12 points, left aligned, in one language."""
    faces = " ".join(f'w:{script}="{font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/>{_size(12)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        f"{_spacing(0, 6, 105)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
