"""What is said about a faulty sentence template: file and line, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.errors import TemplateError, did_you_mean

CURE = "correct the word, then run: reportgen build"


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """One template file, and the errors that point into it."""

    file: str

    def fault(
        self, line: int, found: str, expected: str = "", cure: str = "correct it"
    ) -> TemplateError:
        """An error at one line; `cure` is what to do before the report is built again."""
        return TemplateError(
            f"{self.file}, line {line}", found, expected, f"{cure}, then run: reportgen build"
        )

    def unknown(self, line: int, found: str, name: str, known: Iterable[str]) -> TemplateError:
        """An error for a name that does not exist, with the nearest and all that do."""
        choice = sorted(known)
        offered = f"On offer: {', '.join(choice)}." if choice else "Nothing is on offer there."
        expected = " ".join(part for part in (did_you_mean(name, choice), offered) if part)
        return self.fault(line, found, expected, "correct the word")


def a_kind(type_name: str) -> str:
    """How a kind of view is spoken of: "ChangeView" is "a change", "AmountView" "an amount"."""
    spoken = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type_name)
    word = spoken.strip().removesuffix(" view")
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
