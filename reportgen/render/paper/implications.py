"""The implications: a heading for each subject, and never a subject without words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.paper import Implication, PartKind, PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk

_OTHER = re.compile(r"[^a-z0-9]+")


def implications(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The subjects that the outline needs in its order, each with the author's further ones.

    A subject without text is a gap: that nothing arises is for the author to say.
    """
    subjects = _subjects(part, desk)
    if not (subjects or part.needed):
        return
    yield Heading(1, desk.heading(part, "Implications"), desk.press.names.free("implications"))
    for subject in subjects:
        slug = _OTHER.sub("-", subject.casefold()).strip("-")
        name = desk.press.names.free(f"implications-{slug}")
        yield Heading(2, _marked(subject, part, desk), name)
        yield from _said(subject, _of(subject, desk.request.authored.implications), desk)
    if not subjects:
        yield Paragraph(desk.ask("the implications", 'add "implications"', part.hint), "gap")


def _subjects(part: PartPlan, desk: Desk) -> list[str]:
    """Those of the part; with the first such part, those too that no part names.

    A further subject follows the one that it follows in the request.
    """
    own = list(dict.fromkeys(part.text))
    parts = [each for each in desk.plan.parts if each.kind is PartKind.IMPLICATIONS]
    if part in parts[1:]:
        return own
    named = {_folded(subject) for each in (part, *parts) for subject in each.text}
    before = ""
    for each in desk.request.authored.implications:
        if _folded(each.subject) not in named:
            named.add(_folded(each.subject))
            own.insert(_place_after(before, own), each.subject)
        before = each.subject
    return own


def _marked(subject: str, part: PartPlan, desk: Desk) -> str:
    """A subject as the outline names it, else as the author does."""
    return desk.press.outlined(subject) if subject in part.text else _author(subject)


def _author(text: str) -> str:
    return stated(text, "request, implications")


def _place_after(before: str, subjects: Sequence[str]) -> int:
    """Where a subject stands that follows another; last where that one is not here."""
    folded = [_folded(each) for each in subjects]
    return folded.index(_folded(before)) + 1 if _folded(before) in folded else len(subjects)


def _of(subject: str, given: Sequence[Implication]) -> list[Implication]:
    return [
        each
        for each in given
        if _folded(each.subject) == _folded(subject) and any(text.strip() for text in each.text)
    ]


def _folded(subject: str) -> str:
    return " ".join(subject.split()).casefold()


def _said(subject: str, given: Sequence[Implication], desk: Desk) -> Iterator[Paragraph]:
    if not given:
        cure = 'add this subject with its text under "implications"'
        yield Paragraph(desk.ask(f'what arises under "{subject}"', cure), "gap")
    for each in given:
        yield from (Paragraph(_author(text)) for text in each.text if text.strip())
        if whose := _whose(each, bool(desk.mark)):
            yield Paragraph(_author(whose), "attribution")


def _whose(each: Implication, draft: bool) -> str:
    """Who says so; in a draft also who signed it off, which is not published."""
    signed = f"signed off: {each.signed_off}" if draft and each.signed_off else ""
    whose = "; ".join(filter(None, (each.author, signed)))
    return whose[:1].upper() + whose[1:]
