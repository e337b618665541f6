"""Links that say where they lead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper

_VAGUE = frozenset({
    "click here", "here", "click", "link", "this link", "more", "read more", "more information",
    "details", "see here", "this", "this page", "website", "web page", "go", "view", "page",
    "download", "follow this link", "click this link",
})  # fmt: skip
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_MENU = "right-click the link, choose Edit Hyperlink (Edit Link), and"


@dataclass(frozen=True, slots=True)
class Link:
    """One link as a reader meets it."""

    place: str
    text: str
    target: str


def links(paper: Paper) -> list[Link]:
    """The links of the paper outside its contents list, in reading order."""
    found: dict[int, Link] = {}
    for paragraph in paper.all:
        if paragraph.in_contents:
            continue
        for run in paragraph.runs:
            if run.link is not None:
                had = found.get(run.link_number)
                text = (had.text if had else "") + run.text
                found[run.link_number] = Link(paragraph.place, text, run.link)
    return list(found.values())


def _vague(paper: Paper) -> Iterator[Found]:
    for each in links(paper):
        if _plain(each.text) in _VAGUE:
            yield Found(each.place, f'the link says "{each.text.strip()}".')


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .!>\u00bb\u2192").casefold()


def _address(paper: Paper) -> Iterator[Found]:
    for each in links(paper):
        if _ADDRESS.fullmatch(each.text.strip()):
            yield Found(each.place, "the link shows its address instead of words.")


def _same(paper: Paper) -> Iterator[Found]:
    targets: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in links(paper):
        if not each.target.startswith("#"):
            targets[_plain(each.text)].setdefault(each.target.rstrip("/"), each.place)
    for text, found in targets.items():
        if len(found) > 1 and text not in _VAGUE:
            place = list(found.values())[1]
            yield Found(place, f'{len(found)} links say "{text}" and lead to different places.')


RULES = (
    Rule(
        "link-vague",
        Family.ACCESS,
        Severity.ERROR,
        "Expected words that say where it leads when they are read out alone.",
        f"{_MENU} write the title of the page into Text to display.",
        _vague,
    ),
    Rule(
        "link-address",
        Family.ACCESS,
        Severity.WARNING,
        "Expected words that say where it leads: an address is read out letter by letter.",
        f"{_MENU} write the title of the page into Text to display.",
        _address,
    ),
    Rule(
        "link-same-words",
        Family.ACCESS,
        Severity.WARNING,
        "Expected different words for different places.",
        f"{_MENU} say in Text to display how the places differ.",
        _same,
    ),
)
