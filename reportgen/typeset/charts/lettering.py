"""How the words of a native chart are set: font, size, language and colours."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.markup import attribute

SECONDARY = "6F6F6F"  # of levels and axes: 5:1 on white
_OF_THEME = "+mn-lt"  # the font that the theme of the file gives to text


@dataclass(frozen=True, slots=True)
class Lettering:
    """Font name, size in points, language ("en-GB"); colours of text and of grid, "RRGGBB"."""

    font: str
    points: int
    language: str
    ink: str
    grid: str

    @classmethod
    def of(cls, style: HouseStyle, points: int) -> Lettering:
        """The lettering of a house style at one size."""
        colours = style.colours
        font = style.font or _OF_THEME
        return cls(font, points, style.language, colour(colours.text), colour(colours.grid))


def colour(written: str) -> str:
    """ "#12436D" as DrawingML writes it: "12436D"."""
    return written.lstrip("#").upper()


def text_properties(lettering: Lettering, bold: bool = False) -> str:
    """The look of all text of one element of a chart."""
    weight = ' b="1"' if bold else ' b="0"'
    language = attribute(lettering.language)
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr lang="{language}" sz="{lettering.points * 100}"{weight}>'
        f"{solid(lettering.ink)}"
        f'<a:latin typeface="{attribute(lettering.font)}"/></a:defRPr>'
        f'</a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>'
    )


def solid(written: str) -> str:
    """A plain fill of a colour."""
    return f'<a:solidFill><a:srgbClr val="{colour(written)}"/></a:solidFill>'


def line(written: str, emu: int, dash: str = "") -> str:
    """A line of a colour, a width in EMU and a dash."""
    return (
        f'<a:ln w="{emu}" cap="flat">{solid(written)}'
        f'<a:prstDash val="{dash or "solid"}"/><a:round/></a:ln>'
    )


NO_LINE = "<a:ln><a:noFill/></a:ln>"
