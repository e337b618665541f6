"""What a sentence template may see of a position beside comparators, and of its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.render.views.sentence import ABSENT, Absent, NamesView, PeriodView, Size, Verdict

Stand = Literal["above", "below", "similar", "in line"]
Apart = Literal["above", "below"]
Reach = Literal["one", "both", "all", ""]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Comparators that stand alike beside the area: same side, same size of gap.

    `significant` only where the difference was tested; it then takes the place of the size.
    """

    stand: Stand
    size: Size
    judged: bool
    names: NamesView
    significant: bool = False


@dataclass(frozen=True, slots=True)
class SideView:
    """All groups on one side, with the one verdict they share; `names` are all of them.

    `comma` where a group holds several, so that "and" alone would be misread.
    """

    stand: Stand
    verdict: Verdict
    groups: tuple[GroupView, ...]
    names: NamesView
    comma: bool


@dataclass(frozen=True, slots=True)
class TurnedView:
    """Comparators whose side the area has changed, and when it was on the other.

    `was` is the earlier side; `reach` is "both" or "all three" where it holds for every
    comparator named before, "one" where only one was named, else "" and `names` say which.
    `begins` a new sentence where there is no room left in the one before.
    """

    was: Apart
    reach: str
    names: NamesView
    when: str
    begins: bool


@dataclass(frozen=True, slots=True)
class KeptView:
    """The side kept all along, beside every comparator named before; how far is not known.

    `stand` is "mixed" where the sides differ; `reach` is "one", "both" or "all three", and `names`
    are for one alone; `when` is "in every year since 2018".
    """

    stand: Literal["above", "below", "mixed"]
    judged: bool
    reach: str
    names: NamesView
    when: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """What one sentence says of a position: sides that differ, then those that do not.

    `comma_before_ties` where the sides already hold an "and" or "but" of their own. `contrast`
    where it goes on from another statement to a side that was not named before.
    """

    sides: tuple[SideView, ...]
    ties: tuple[GroupView, ...]
    comma_before_ties: bool
    contrast: bool = False


@dataclass(frozen=True, slots=True)
class InsignificantView:
    """Comparators whose difference was tested and is not significant.

    `reach` is "one", "both" or "all" where there are no other differences, else "".
    """

    names: NamesView
    reach: Reach


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """All comparisons of one period, ready for sentences.

    `also` holds what would be a fourth figure in a clause. `kept` is there where the area never
    left its side of any of them. `turned` is for the comparators crossed; `apart` says that it
    needs a sentence of its own. `alike` is "all three comparators" where three or more are on one
    side, for a heading without their names, else "". `message` is for messages and headings;
    `mixed` where it says more than one thing. `insignificant` are differences that were tested and
    may be chance.
    """

    main: StatementView
    also: tuple[StatementView, ...]
    kept: KeptView | Absent
    turned: tuple[TurnedView, ...]
    apart: bool
    period: PeriodView
    alike: str
    message: StatementView
    mixed: bool
    insignificant: InsignificantView | Absent = ABSENT
