"""What may be kept from the public: the paragraphs of Schedule 12A and what each is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

EXEMPT_INFORMATION: Mapping[int, str] = MappingProxyType(
    {
        1: "information about a person",
        2: "information that is likely to reveal who a person is",
        3: "the financial or business affairs of a person, the council among them",
        4: "consultations or negotiations on labour relations",
        5: "advice protected by legal professional privilege",
        6: "a notice, order or direction that the council proposes to make",
        7: "the prevention, investigation or prosecution of crime",
    }
)
"""By number, in short; Local Government Act 1972, Schedule 12A, Part 1 (England)."""


def in_law(paragraphs: Iterable[int]) -> str:
    """The paragraphs in order, with what they are about and where they stand.

    Examples
    --------
    >>> in_law([5])[:54]
    'paragraph 5 (advice protected by legal professional pr'
    >>> in_law([2, 1]).startswith("paragraphs 1 (information about a person) and 2 (")
    True
    """
    told = [f"{each} ({EXEMPT_INFORMATION[each]})" for each in sorted(set(paragraphs))]
    listed = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    some = "paragraphs" if len(told) > 1 else "paragraph"
    return f"{some} {listed} of Schedule 12A, Part 1, to the Local Government Act 1972"
