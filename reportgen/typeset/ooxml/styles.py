"""The styles of our lean Word template, one row each; also lent to a council's own template."""

from __future__ import annotations

from dataclasses import dataclass

BLUE = "12436D"  # Government Analysis Function dark blue, 10.1 to 1 on white
GREY = "3D3D3D"
RED = "8C1D18"  # of what is still to be given, 9.6 to 1 on white
PALE_RED = "FBE9E7"  # behind it
RULE = "BFBFBF"
BODY = "Normal"
NUMBERED = "Numbered Paragraph"
INDENTS = {"note": 227, "prompt": 227, "gap": 227, "commentary": 454}
"""How far the roles with a rule at their left stand in, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one of our templates may have of its own; colours as "RRGGBB", sizes in points.

    `ink` is that of headings and heads of tables, `quiet` that of sources and running lines.
    `number_room`, in twentieths of a point, is kept at the left for the numbers of paragraphs:
    sub-headings and lists stand to the right of it. 0 where nothing is numbered.
    """

    font: str = "Arial"
    ink: str = BLUE
    quiet: str = GREY
    rule: str = RULE
    title: float = 24
    headings: tuple[float, float, float] = (18, 14, 13)
    number_room: int = 0


PLAIN = Look()
NUMBERED_LOOK = Look(ink="1F4D3A", rule="9DB8AB", title=22, headings=(15, 13, 12), number_room=709)


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


def _heading(level: int, look: Look, before: int, after: int) -> Style:
    numbered = bool(look.number_room)
    number = _number(level - 1) if numbered and level == 1 else ""
    room = _indent(look.number_room) if numbered and level > 1 else ""
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return Style(
        f"Heading{level}",
        f"heading {level}",
        follows="NumberedParagraph" if numbered else BODY,
        paragraph=f"{_KEEP}{number}{_spacing(before, after, 100)}{room}{outline}",
        look=f"{_BOLD}{_colour(look.ink)}{_size(look.headings[level - 1])}",
    )


def _number(level: int) -> str:
    """A level of the list that numbers headings and paragraphs; the third of our lists."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>'


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def _list(style: str, name: str, number: int) -> Style:
    numbering = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
    return Style(style, name, paragraph=f"{numbering}{_spacing(0, 4)}")


def _toc(level: int, room: int) -> Style:
    indent = _indent(min(level - 1, 1) * room + (level - 1) * 340)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{room}"/></w:tabs>' if room and level == 1 else ""
    spacing = _spacing(4 if level == 1 else 0, 2, 100)
    return Style(f"TOC{level}", f"toc {level}", paragraph=f"{tab}{spacing}{indent}")


def _edge(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


def _ruled(role: str, kind: str, size: int, colour: str, spacing: str, left: int = 0) -> str:
    """A rule at the left of an indented paragraph, and no other edge: it is no box."""
    edge = f'<w:left w:val="{kind}" w:sz="{size}" w:space="8" w:color="{colour}"/>'
    return f"<w:keepLines/><w:pBdr>{edge}</w:pBdr>{spacing}{_indent(INDENTS[role] + left)}"


_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)
_PLAIN_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


def _table_look(look: Look) -> str:
    return (
        f"<w:tblPr><w:tblBorders>{_edge('top', 8, look.ink)}{_edge('bottom', 8, look.ink)}"
        f"{_edge('insideH', 4, look.rule)}</w:tblBorders>{_CELL_MARGINS}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{_BOLD}{_colour("FFFFFF")}</w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{look.ink}"/>'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )


def styles_of(look: Look) -> tuple[Style, ...]:
    """Every style of one of our templates, those it builds on first."""
    return (*_of_word(), *_headings(look), *_words(look), *_lists(), *_tables(look))


def _of_word() -> tuple[Style, ...]:
    """What Word takes where a text names no style."""
    font, table, none = "Default Paragraph Font", "Normal Table", "No List"
    return (
        Style(BODY, "Normal", based_on="", default=True),
        Style("DefaultParagraphFont", font, kind="character", based_on="", default=True),
        Style("TableNormal", table, kind="table", based_on="", rest=_PLAIN_TABLE, default=True),
        Style("NoList", none, kind="numbering", based_on="", default=True),
    )


def _headings(look: Look) -> tuple[Style, ...]:
    return (
        Style(
            "Title",
            "Title",
            follows=BODY,
            paragraph=f"{_KEEP}{_spacing(0, 10, 100)}",
            look=f"{_BOLD}{_colour(look.ink)}{_size(look.title)}",
        ),
        _heading(1, look, 20, 6),
        _heading(2, look, 12, 4),
        _heading(3, look, 12, 4),
        Style(
            "TOCHeading",
            "TOC Heading",
            follows=BODY,
            paragraph=f"{_KEEP}{_spacing(14, 4, 100)}",
            look=f"{_BOLD}{_colour(look.ink)}{_size(15)}",
        ),
        *(_toc(level, look.number_room) for level in (1, 2, 3)),
    )


def _words(look: Look) -> tuple[Style, ...]:
    """The roles of running text, and what stands round a chart or table."""
    small, quiet = _size(11), f"{_colour(look.quiet)}{_size(11)}"
    note = _ruled("note", "single", 18, look.rule, _spacing(4, 8, 100))
    prompt = _ruled("prompt", "dotted", 12, look.ink, _spacing(0, 6), look.number_room)
    said = _ruled("commentary", "single", 12, look.ink, _spacing(0, 6))
    by = f"<w:keepLines/>{_spacing(0, 10)}{_indent(look.number_room or INDENTS['commentary'])}"
    gap = _ruled("gap", "single", 36, RED, _spacing(4, 8), look.number_room)
    number = _number(1) if look.number_room else ""
    lead = f"<w:keepLines/>{_spacing(0, 8)}"
    link = '<w:color w:val="0B4F8A"/><w:u w:val="single"/>'
    # Not bold: a short bold line would be taken for a heading.
    gap_look = f'{_colour(RED)}<w:shd w:val="clear" w:color="auto" w:fill="{PALE_RED}"/>'
    letters = "DefaultParagraphFont"
    caption = f"<w:keepLines/>{_spacing(6, 3, 100)}"
    picture = f"<w:keepNext/>{_spacing(4, 0, 100)}"
    return (
        Style("Particulars", "Particulars", paragraph=_spacing(0, 2, 100)),
        Style("NumberedParagraph", NUMBERED, paragraph=number),
        Style("Lead", "Lead", follows=BODY, paragraph=lead, look=f"{_colour(look.ink)}{_size(13)}"),
        Style("Source", "Source", paragraph=f"<w:keepLines/>{_spacing(4, 8, 100)}", look=quiet),
        Style("Note", "Note", paragraph=note, look=small),
        Style("Gap", "Gap", paragraph=gap, look=gap_look),
        Style("GapWords", "Gap Words", kind="character", based_on=letters, look=gap_look),
        Style("Prompt", "Prompt", paragraph=prompt),
        Style("Commentary", "Commentary", paragraph=said),
        Style("Attribution", "Attribution", paragraph=by, look=quiet),
        Style("Caption", "caption", follows=BODY, paragraph=caption, look=f"{_BOLD}{small}"),
        Style("Picture", "Picture", follows="Caption", paragraph=picture),
        Style("Header", "header", paragraph=_spacing(0, 0, 100), look=quiet),
        Style("Footer", "footer", paragraph=_spacing(0, 0, 100), look=quiet),
        Style("Hyperlink", "Hyperlink", kind="character", based_on=letters, look=link),
    )


def _lists() -> tuple[Style, ...]:
    return (_list("ListBullet", "List Bullet", 1), _list("ListNumber", "List Number", 2))


def _tables(look: Look) -> tuple[Style, ...]:
    text, small = "TableText", "TableTextSmall"
    return (
        Style(text, "Table Text", paragraph=_spacing(0, 0, 100), look=_size(11)),
        Style("TableNumber", "Table Number", based_on=text, paragraph=_RIGHT),
        Style(small, "Table Text Small", based_on=text, look=_size(9.5)),
        Style("TableNumberSmall", "Table Number Small", based_on=small, paragraph=_RIGHT),
        Style(
            "ReportTable", "Report Table", kind="table", based_on="TableNormal",
            rest=_table_look(look),
        ),
    )  # fmt: skip


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


STYLES = styles_of(PLAIN)
"""Those of the plain template, lent to a council's own where it lacks one."""


def defaults(font: str, language: str) -> str:
    """Word's document defaults: one font at 12 points, left aligned, in one language."""
    faces = " ".join(f'w:{script}="{font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {faces}/>{_size(12)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        f"{_spacing(0, 6, 105)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
