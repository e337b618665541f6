"""The service's own words on a section or on the whole report, with whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.paper import Commentary
from reportgen.domain.plan import SectionPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
from reportgen.render.sections.press import Press

HEADING = "Service commentary"
_NAMELESS = "[To be completed: {}]"
_ARTICLES = ("the ", "a ", "an ")


def commentary(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """Heading, the service's paragraphs and whose they are; nothing where there are none."""
    if plan.commentary:
        yield Heading(2, HEADING, press.names.free(f"commentary-{plan.id}"))
        yield from remarks(plan.commentary, plan.heading)


def remarks(given: Sequence[Commentary], subject: str = "") -> Iterator[Paragraph]:
    """Every commentary as it was given, each followed by its author."""
    for each in given:
        source = f"commentary, {each.author}" if each.author else "commentary"
        yield from (Paragraph(stated(text, source), "commentary") for text in each.text)
        if each.author:
            whose = stated(_with_article(each.author), "request, commentary")
            yield Paragraph(f"Commentary by {whose}", "attribution")
        else:
            yield Paragraph(fixed(_NAMELESS.format(missing_author(subject))), "gap")


def missing_author(subject: str) -> str:
    """What is still to be given where nobody stands behind the words."""
    return f"the author of the service commentary on {subject or 'the whole report'}"


def _with_article(author: str) -> str:
    """A post with "the" before it; a name, or a name with its post, as it is given.

    Examples
    --------
    >>> _with_article("Head of Safeguarding")
    'the Head of Safeguarding'
    """
    plain = author.casefold()
    post = " of " in plain or " for " in plain
    bare = "," not in plain and not plain.startswith(_ARTICLES)
    return f"the {author}" if post and bare else author
