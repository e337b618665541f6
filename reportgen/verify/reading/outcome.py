"""What came of reading one span."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.verify.finding import Kind


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the words of a span say what is true.

    Parameters
    ----------
    holds : None where nothing here can read them, so that they are let pass, and counted.
    why : what was compared, as a sentence; of a fault what is so.
    expected : what it should say, "" where that is no single word.
    kind : FALSE for a number, period, name or word that the workbook contradicts, MISWORDED for
        one that does not mean what its claim is of, UNTRACED where a figure has no cell.
    claim : the number of the fact in the ledger, None where none stands behind it.
    """

    holds: bool | None
    why: str = ""
    expected: str = ""
    kind: Kind = Kind.FALSE
    claim: int | None = None
    cells: tuple[str, ...] = ()


LET_PASS = Outcome(None, "read by nobody: worded as the council words it")


def true(why: str, cells: tuple[str, ...] = ()) -> Outcome:
    """The words hold."""
    return Outcome(True, why, cells=cells)


def false(
    why: str,
    expected: str = "",
    claim: int | None = None,
    kind: Kind = Kind.FALSE,
    cells: tuple[str, ...] = (),
) -> Outcome:
    """The words do not hold."""
    return Outcome(False, why, expected, kind, claim, cells)


def worst(outcomes: tuple[Outcome, ...]) -> Outcome:
    """The first that does not hold, else the first that does, else that nothing was read."""
    for wanted in (False, True):
        for each in outcomes:
            if each.holds is wanted:
                return each
    return outcomes[0] if outcomes else LET_PASS
