"""Words that stand out from what lies behind them, by the formula of WCAG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph, Run

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points


def contrast(first: str, second: str) -> float:
    """The contrast of two colours "RRGGBB".

    References
    ----------
    WCAG 2.2, "contrast ratio" and "relative luminance".

    Examples
    --------
    >>> round(contrast("000000", "FFFFFF")), round(contrast("FFBF00", "FFFFFF"), 1)
    (21, 1.7)
    """
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _low(paper: Paper) -> Iterator[Found]:
    """One finding for each pair of colours, at its first place."""
    places: dict[tuple[str, str], str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for paragraph in paper.all:
        for run in paragraph.runs:
            pair = _pair(paragraph, run)
            if pair is not None and run.text.strip() and not run.hidden and _is_low(run, *pair):
                places.setdefault(pair, paragraph.place)
                counts[pair] += 1
    for pair, number in counts.items():
        times = "" if number == 1 else f" ({number} times in the paper)"
        ratio = f"{contrast(*pair):.1f}"
        told = f"words of colour {pair[0]} stand on {pair[1]}: a contrast of {ratio} to 1{times}."
        yield Found(places[pair], told)


def _pair(paragraph: Paragraph, run: Run) -> tuple[str, str] | None:
    """The two colours, or None where either is not known: Word sets its own words off itself."""
    ground = run.ground or paragraph.ground
    known = _is_colour(run.colour) and _is_colour(ground) and not paragraph.in_box
    return (run.colour, ground) if known else None


def _is_colour(told: str) -> bool:
    return len(told) == 6 and all(sign in "0123456789ABCDEF" for sign in told)


def _is_low(run: Run, colour: str, ground: str) -> bool:
    large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
    return contrast(colour, ground) < (_LEAST_LARGE if large else _LEAST)


RULES = (
    Rule(
        "contrast-low",
        Family.ACCESS,
        Severity.ERROR,
        f"Expected at least {_LEAST} to 1, or {_LEAST_LARGE:.0f} to 1 for words of 18 points "
        "(bold: 14).",
        "choose Home, Font Colour, Automatic or a darker colour; or change the style or the "
        "shading.",
        _low,
    ),
)
