"""The kinds of findings in sentence templates, each with the code that messages give it."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What is wrong: E for what must be mended, W for what is better looked at."""

    SYNTAX = "E1"
    NAME = "E2"
    CALLED = "E3"
    UNCLOSED = "E4"
    COMPUTES = "E5"
    UNCOVERED = "E6"
    JUDGES = "E7"
    WORDING = "E8"
    NUMBER_FIRST = "E9"
    EXAMPLE_DIFFERS = "E10"
    UNBOUNDED = "E11"
    HEAD = "E12"
    PLACE_NAME = "W1"
    LONG = "W2"
    UNUSED = "W3"
    UNPROVEN = "W4"
    UNREACHED = "W5"

    @property
    def is_error(self) -> bool:
        """Whether a template with it is refused, not only remarked upon."""
        return self.value.startswith("E")
