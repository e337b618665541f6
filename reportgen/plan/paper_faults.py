"""What of a request has no place in the paper, told before any figure is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reportgen.domain.paper import PartKind
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError, did_you_mean
from reportgen.plan.meeting_faults import meeting_fault
from reportgen.plan.outline import PLACES, Outline
from reportgen.plan.web_addresses import is_web_address, link_in

_HERE = re.compile(r"^(click )?(here|link|this link|read more|more)$", re.IGNORECASE)
_READABLE = "Expected words that say what a reader finds there."


def refuse_faults(request: ReportRequest, outline: Outline) -> None:
    """Nothing, where every word that the author gave has its place.

    Raises
    ------
    RequestError : for the first fault: a draft that is final, particulars that contradict each
        other, a text, commentary or list without a part to stand in, an address that is none.
    """
    if request.draft and request.final:
        raise RequestError(
            f'the request "{request.name}"',
            "both a draft and a final paper are asked for.",
            "A paper is a draft, marked on every page, until it is final.",
            "leave out one of the two: draft (--draft) or final (--final).",
        )
    found = meeting_fault(request.meeting)
    if found is None:
        found = next(_of_outline(request, outline), None) or next(_of_links(request), None)
    if found is not None:
        key, *said = found
        raise RequestError(f'the request "{request.name}", {key}', *said)


_Fault = tuple[str, str, str, str]


def _of_outline(request: ReportRequest, outline: Outline) -> Iterator[_Fault]:
    yield from _texts(request, outline)
    yield from _sections_of_commentary(request, outline)
    yield from _without_a_part(request, outline)
    number = len(request.recommendations or outline.recommendations)
    if (given := len(request.authored.reasons)) > number:
        yield (
            '"reasons"',
            f"reasons given: {given}; recommendations: {number}.",
            "Expected one reason at most for each recommendation, in their order.",
            "leave out the reasons that belong to none.",
        )


def _texts(request: ReportRequest, outline: Outline) -> Iterator[_Fault]:
    known = [part.name for part in outline.parts if part.name]
    for name, _ in request.authored.texts:
        if name not in known:
            expected = did_you_mean(name, known), _on_offer(known, "has no part with a name")
            cure = 'correct the name under "texts", or add such a part to the outline.'
            yield '"texts"', f'the outline has no part "{name}".', " ".join(expected).strip(), cure


def _sections_of_commentary(request: ReportRequest, outline: Outline) -> Iterator[_Fault]:
    """Headings made of topics are known only when the workbook is read."""
    if any(section.group_by for section in outline.sections):
        return
    known = [section.heading for section in outline.sections]
    for each in request.authored.commentary:
        if each.section and not any(_may_be(each.section, heading) for heading in known):
            expected = did_you_mean(each.section, known), _on_offer(known, "has no section")
            found = f'the outline has no section "{each.section}".'
            cure = "write the heading as the outline does, or leave out the section."
            yield '"commentary"', found, " ".join(expected).strip(), cure


def _may_be(named: str, heading: str) -> bool:
    """Whether it is the outline's heading, with its places as they stand or filled."""
    wanted = " ".join(heading.split())
    plain = re.escape(wanted)
    for place in PLACES:
        plain = plain.replace(re.escape(f"{{{place}}}"), ".+")
    said = " ".join(named.split())
    return said.casefold() == wanted.casefold() or bool(re.fullmatch(plain, said, re.IGNORECASE))


def _on_offer(known: Iterable[str], none: str) -> str:
    listed = ", ".join(f'"{each}"' for each in known)
    return f"On offer: {listed}." if listed else f"This outline {none}."


def _without_a_part(request: ReportRequest, outline: Outline) -> Iterator[_Fault]:
    """What the author wrote would be lost without a word."""
    authored = request.authored
    kinds = {part.part for part in outline.parts}
    for key, given, kind in (
        ("implications", authored.implications, PartKind.IMPLICATIONS),
        ("links", authored.links, PartKind.FURTHER_DATA),
        ("reasons", authored.reasons, PartKind.RECOMMENDATIONS),
    ):
        if given and kind not in kinds:
            yield (
                f'"{key}"',
                f'the outline "{request.outline}" has no part "{kind.value}" to hold them.',
                "What an author writes is never left out unseen.",
                f'add "{kind.value}" to the "parts" of the outline, or name another outline.',
            )


def _of_links(request: ReportRequest) -> Iterator[_Fault]:
    for each in request.authored.links:
        if not is_web_address(each.address):
            yield (
                '"links"',
                f'the address of "{each.text}" is "{each.address}".',
                "Expected a whole web address, such as https://www.gov.uk/.",
                "copy the address from the browser's address bar.",
            )
        if not _is_readable(each.text):
            found = f'the words of the link to {each.address} are "{each.text}".'
            yield '"links"', found, _READABLE, 'write them as "text", such as the page\'s title.'
    for paper in request.background_papers:
        if not link_in(paper).text:
            found = f'a paper is named by its address alone: "{paper}".'
            cure = "write the paper's title before its address."
            yield '"background_papers"', found, _READABLE, cure


def _is_readable(text: str) -> bool:
    """Whether it is neither blank nor an address, nor says only where to press."""
    words = text.strip()
    return bool(words) and not (
        urlsplit(words).scheme or words.startswith("www.") or _HERE.match(words)
    )
