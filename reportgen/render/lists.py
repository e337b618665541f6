"""Names in a row: which go last, and when commas must become semicolons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Separator = Literal["commas", "semicolons"]

_INNER_JOIN = re.compile(r",| and ")


def is_compound(name: str) -> bool:
    """Whether a name joins others inside itself, so that a list of it could be misread.

    Examples
    --------
    >>> is_compound("Bournemouth, Christchurch and Poole"), is_compound("the North West")
    (True, False)
    """
    return _INNER_JOIN.search(name) is not None


def in_list_order(names: Sequence[str]) -> tuple[int, ...]:
    """The positions of the names in the order to say them: compound names last, else as given.

    Examples
    --------
    >>> in_list_order(["England", "Yorkshire and The Humber", "Kent"])
    (0, 2, 1)
    """
    return tuple(sorted(range(len(names)), key=lambda place: is_compound(names[place])))


def separator(names: Sequence[str]) -> Separator:
    """Semicolons where two or more names are compound, else commas.

    Examples
    --------
    >>> separator(["England", "Kensington and Chelsea"])
    'commas'
    """
    return "semicolons" if sum(map(is_compound, names)) > 1 else "commas"


def joined(names: Sequence[str], last: str = "and") -> str:
    """The names as one phrase, without a comma before the last "and".

    Examples
    --------
    >>> joined(["England", "the North West", "Kent"])
    'England, the North West and Kent'
    >>> joined(["Tyne and Wear", "Kent", "Brighton and Hove"])
    'Kent; Tyne and Wear; and Brighton and Hove'
    """
    ordered = [names[place] for place in in_list_order(names)]
    if len(ordered) < 2:
        return "".join(ordered)
    if separator(names) == "semicolons":
        return f"{'; '.join(ordered[:-1])}; {last} {ordered[-1]}"
    return f"{', '.join(ordered[:-1])} {last} {ordered[-1]}"
