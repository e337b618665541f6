"""The theme and font table that Word expects of a template: our colours, one font."""

from __future__ import annotations

from reportgen.typeset.ooxml.markup import NAMESPACES

# In the order of Word's colour slots; accents of the Government Analysis Function's palette.
_GROUND = (("dk1", "000000"), ("lt1", "FFFFFF"))
_COLOURS = (
    ("accent2", "28A197"),
    ("accent3", "801650"),
    ("accent4", "F46A25"),
    ("accent5", "3D3D3D"),
    ("accent6", "A285D1"),
    ("hlink", "0B4F8A"),
    ("folHlink", "801650"),
)
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(font: str, ink: str) -> str:
    """The smallest theme that Word opens: twelve colours, one font, plain fills and lines.

    Parameters
    ----------
    ink : the colour of headings as "RRGGBB".
    """
    slots = (*_GROUND, ("dk2", ink), ("lt2", "F2F2F2"), ("accent1", ink), *_COLOURS)
    colours = "".join(f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>' for slot, rgb in slots)
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    return (
        f'<a:theme {NAMESPACES} name="Report"><a:themeElements>'
        f'<a:clrScheme name="Report">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Report">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Report"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def font_table(font: str) -> str:
    """The one font of the template, with what Word may use where it is not installed."""
    return (
        f'<w:fonts {NAMESPACES}><w:font w:name="{font}"><w:altName w:val="Liberation Sans"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
