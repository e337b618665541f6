"""What is still to be given: listed at the head of a draft, and refused in a final paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Paragraph
from reportgen.domain.paper import Gap
from reportgen.errors import CheckError
from reportgen.render.ledger.names import fixed

_SEVERAL = 2


def still_to_be_given(gaps: Sequence[Gap]) -> Iterator[Block]:
    """One bullet for each gap with its cure; nothing where nothing is missing."""
    if gaps:
        yield Paragraph("Still to be given before this paper is final:", "lead")
        yield Bullets(tuple(Paragraph(fixed(_said(each))) for each in gaps))


def refuse_gaps(gaps: Sequence[Gap], request_name: str) -> None:
    """Stops a final paper while anything is still to be given.

    Raises
    ------
    CheckError : names every gap, each with its cure.
    """
    if not gaps:
        return
    number = len(gaps)
    some = f"{number} things are" if number >= _SEVERAL else "1 thing is"
    raise CheckError(
        f'the request "{request_name}"',
        f"a final paper is asked for, but {some} still to be given.",
        "\n".join(f"- {_said(each)}" for each in gaps),
        "give each in the request; or build without --final, which marks the paper as a draft.",
    )


def _said(gap: Gap) -> str:
    """ "the date of the meeting: fill in "date" under "meeting"."""
    return f"{gap.what}: {gap.cure}"
