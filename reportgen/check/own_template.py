"""A council's own Word template: what it lacks for a house style, and what a report keeps of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.check.access.contrast import contrast
from reportgen.check.checking import findings_of, read_file
from reportgen.check.finding import Family, Finding, Found, Look, Rule, Severity
from reportgen.check.lists import Lists
from reportgen.check.names import A, R, w
from reportgen.check.paper import Paper, Story, shortened
from reportgen.check.register import RULES

_A4 = (11906, 16838)  # twentieths of a point
_NEAR = 60
_NARROWEST = 7938  # 14 cm of text: a table of six columns still fits
_TWIPS_PER_CM = 567
_TEXT, _SMALLEST = 12.0, 9.0  # points
_LARGE, _LEAST, _LEAST_LARGE = 18.0, 4.5, 3.0
_LISTS = ("List Bullet", "List Number")
_ADD = (
    "open the template in Word, press Ctrl+Alt+Shift+S, choose Options, Select styles to show: All "
    "styles; apply the style to a line of text once, delete the line, and save the template"
)
_MODIFY = "open the template in Word, choose Home, Styles, right-click the style, Modify"


@dataclass(frozen=True, slots=True)
class TemplateChecked:
    """What a template lacks, what a report keeps of it, and which styles it would be lent."""

    file: str
    findings: tuple[Finding, ...]
    kept: tuple[str, ...]
    lent: tuple[str, ...]


def check_template(path: Path, needed: tuple[str, ...], lent: tuple[str, ...]) -> TemplateChecked:
    """Whether a Word file can serve as the template of a house style.

    Parameters
    ----------
    needed : names of the styles without which no report can be made.
    lent : names of those that a report brings along.

    Raises
    ------
    WordFileError : when it cannot be opened, is no Word file, encrypted, damaged, or has macros.
    """
    paper = read_file(path)
    known = paper.styles.named()
    rules = (*own_rules(needed, lent), *(rule for rule in RULES if _concerns(rule)))
    return TemplateChecked(
        path.name,
        findings_of(paper, rules),
        tuple(_kept(paper)),
        tuple(name for name in lent if name.casefold() not in known),
    )


def _concerns(rule: Rule) -> bool:
    """The rules of a paper that a template must keep too: of its language, heads and feet."""
    if rule.family is Family.FILE:
        return rule.code != "reference-target"  # its text is taken out
    return rule.code in ("language-default", "restricted", "own-computer", "tracking-on")


def own_rules(needed: tuple[str, ...], lent: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules of a template alone, for styles of these names."""
    told = f"Expected the styles {', '.join(needed)}."

    def missing(paper: Paper) -> Iterator[Found]:
        known = paper.styles.named()
        for name in needed:
            if name.casefold() not in known:
                yield Found("styles of the template", f'the style "{name}" is missing.')

    def faint(paper: Paper) -> Iterator[Found]:
        return _faint(paper, (*needed, *lent))

    def small(paper: Paper) -> Iterator[Found]:
        return _small(paper, (*needed, *lent))

    return (
        _rule("style-missing", Severity.ERROR, told, f"{_ADD}.", missing),
        _rule(
            "style-contrast",
            Severity.ERROR,
            f"Expected at least {_LEAST} to 1 on what lies behind it.",
            f"{_MODIFY}, and choose a darker colour.",
            faint,
        ),
        _rule(
            "style-small",
            Severity.WARNING,
            f"Expected {_TEXT:g} points or more in Normal, {_SMALLEST:g} or more elsewhere.",
            f"{_MODIFY}, and choose a larger size.",
            small,
        ),
        *_RULES,
    )


def _rule(code: str, severity: Severity, expected: str, cure: str, look: Look) -> Rule:
    return Rule(code, Family.FILE, severity, expected, cure, look)


def _unjoined(paper: Paper) -> Iterator[Found]:
    lists, known = Lists(paper.package.tree("numbering")), paper.styles.named()
    for name in _LISTS:
        if name.casefold() not in known:
            continue
        style = paper.styles.of(known[name.casefold()])
        kind, _ = lists.of(style.lines.get("numId", ""), style.lines.get("ilvl", ""), style.id)
        if kind in ("", "unknown"):
            yield Found("styles of the template", f'the style "{name}" is joined to no list.')


def _faint(paper: Paper, names: tuple[str, ...]) -> Iterator[Found]:
    for name, look, lines in _looks(paper, names):
        colour = look.get("color", "auto").upper()
        ground = look.get("fill") or lines.get("fill") or paper.page
        if len(colour) == 6 and len(ground) == 6:
            ratio = contrast(colour, ground)
            large = _size(look) >= _LARGE
            if ratio < (_LEAST_LARGE if large else _LEAST):
                told = f'the style "{name}" sets {colour} on {ground}: {ratio:.1f} to 1.'
                yield Found("styles of the template", told)


def _small(paper: Paper, names: tuple[str, ...]) -> Iterator[Found]:
    for name, look, _ in _looks(paper, names):
        least = _TEXT if name.casefold() in ("normal", "list bullet", "list number") else _SMALLEST
        if _size(look) < least:
            told = f'the style "{name}" sets {_size(look):g} points.'
            yield Found("styles of the template", told)


def _justified(paper: Paper) -> Iterator[Found]:
    for name, _, lines in _looks(paper, ("Normal",)):
        if lines.get("jc") in ("both", "distribute"):
            told = f'the style "{name}" sets straight edges on both sides.'
            yield Found("styles of the template", told)


def _looks(
    paper: Paper, names: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, str], dict[str, str]]]:
    """Name, words and lines of each paragraph style of these names that the template has."""
    known = paper.styles.named()
    for name in names:
        style = paper.styles.of(known.get(name.casefold()), "")
        if style.kind == "paragraph":
            words = {**paper.styles.defaults, **style.words}
            yield name, words, {**paper.styles.lines, **style.lines}


def _size(look: dict[str, str]) -> float:
    told = look.get("sz", "20")
    return float(told) / 2 if told.isdecimal() else 10.0


def _sections(paper: Paper) -> list[Any]:
    return list(paper.package.trees[paper.package.main].iter(w("sectPr")))


def _measure(section: Any, tag: str, key: str) -> int:
    found = section.find(w(tag))
    told = "" if found is None else str(found.get(w(key), ""))
    return int(told) if told.lstrip("-").isdecimal() else 0


def _page(paper: Paper) -> Iterator[Found]:
    for section in _sections(paper)[-1:]:
        size = sorted((_measure(section, "pgSz", "w"), _measure(section, "pgSz", "h")))
        if any(abs(one - other) > _NEAR for one, other in zip(size, _A4, strict=True)):
            wide, high = (each / _TWIPS_PER_CM for each in size)
            yield Found("page of the template", f"the page is {wide:.1f} by {high:.1f} cm.")
        text = _text_width(section)
        if 0 < text < _NARROWEST:
            told = f"the text is {text / _TWIPS_PER_CM:.1f} cm wide."
            yield Found("page of the template", told)


def _text_width(section: Any) -> int:
    margins = _measure(section, "pgMar", "left") + _measure(section, "pgMar", "right")
    return _measure(section, "pgSz", "w") - margins


def _foot(paper: Paper) -> Iterator[Found]:
    feet = [each for each in paper.around if each.story is Story.FOOTER and each.text.strip()]
    numbered = any(section.page_number for section in paper.sections)
    if feet and not numbered:
        yield Found(feet[0].place, "the page has no number, and the foot will stay as it is.")


def _silent_pictures(paper: Paper) -> Iterator[Found]:
    for each in paper.around:
        for picture in each.pictures:
            silent = not picture.alt and not picture.decorative
            if silent and picture.kind not in ("text box", "watermark"):
                yield Found(picture.place, f"the {picture.kind} has no alt text.")


def _kept(paper: Paper) -> Iterator[str]:
    """What a report made with the template keeps, in words."""
    for section in _sections(paper)[-1:]:
        wide, high = _measure(section, "pgSz", "w"), _measure(section, "pgSz", "h")
        yield (
            f"the page: {wide / _TWIPS_PER_CM:.1f} by {high / _TWIPS_PER_CM:.1f} cm, text "
            f"{_text_width(section) / _TWIPS_PER_CM:.1f} cm wide"
        )
        for kind, what in (("headerReference", "head"), ("footerReference", "foot")):
            for each in section.iterchildren(w(kind)):
                yield f"the {what} of {_which(each)}: {_content(paper, str(each.get(f'{R}id')))}"
    for name, look, _ in _looks(paper, ("Normal",)):
        yield f"the letters of {name}: {_font(paper, look)}, {_size(look):g} points"
    yield f"its {len(paper.styles.named())} styles"
    if any(each.text.strip() or each.pictures for each in paper.body):
        yield "not its own text: that is taken out, with its pictures and tables"


def _which(reference: Any) -> str:
    kind = str(reference.get(w("type"), "default"))
    return {"first": "the first page", "even": "even pages"}.get(kind, "the pages")


def _content(paper: Paper, relation: str) -> str:
    """What stands in one head or foot: its words, and how many pictures."""
    relations = paper.package.relations.get(paper.package.main, ())
    part = next((each.target for each in relations if each.id == relation), "")
    tree = paper.package.trees.get(part)
    if tree is None:
        return "blank"
    words = shortened(" ".join("".join(each.text or "" for each in tree.iter(w("t"))).split()))
    number = sum(1 for _ in tree.iter(w("drawing"), w("pict")))
    drawn = "" if not number else "a picture" if number == 1 else f"{number} pictures"
    return " and ".join(filter(None, (f'"{words}"' if words else "", drawn))) or "blank"


def _font(paper: Paper, look: dict[str, str]) -> str:
    """The name of a font, also where the theme gives it."""
    told = look.get("font", "Times New Roman")
    if not told.startswith("+"):
        return told
    theme = paper.package.tree("theme")
    which = "majorFont" if told[1:].startswith("major") else "minorFont"
    found = None if theme is None else next(theme.iter(f"{A}{which}"), None)
    latin = None if found is None else found.find(f"{A}latin")
    return "the theme's" if latin is None else str(latin.get("typeface"))


_RULES = (
    _rule(
        "list-unjoined",
        Severity.ERROR,
        "Expected list styles with their own bullets and numbers.",
        f"{_MODIFY}, Format, Numbering, and choose a bullet or a number.",
        _unjoined,
    ),
    _rule(
        "style-justified",
        Severity.WARNING,
        "Expected text aligned left.",
        f"{_MODIFY}, and choose Align Left.",
        _justified,
    ),
    _rule(
        "page-size",
        Severity.WARNING,
        "Expected A4 with at least 14 cm for the text.",
        "open the template in Word and choose Layout, Size, A4, or Layout, Margins.",
        _page,
    ),
    _rule(
        "foot-without-page",
        Severity.WARNING,
        'Expected "Page 1 of 9" in it, or a blank foot, which gets the page from reportgen.',
        'open the template in Word and choose Insert, Page Number, "Page X of Y".',
        _foot,
    ),
    _rule(
        "alt-text-missing",
        Severity.WARNING,
        "Expected words that say what it is, or the mark that it is decorative.",
        "open the template in Word, open the head of the page, right-click the picture, and "
        "choose View Alt Text.",
        _silent_pictures,
    ),
)
