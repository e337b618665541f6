"""What is said about a faulty sentence template: file and line, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.errors import TemplateError, did_you_mean
from reportgen.render.template.codes import Code

CURE = "correct the word, then run: reportgen build"


class TemplateLineError(TemplateError):
    """An error at a known line of a template, with the code of its kind (see `Code`)."""

    def __init__(self, place: TemplatePlace, code: Code, line: int, words: Words) -> None:
        super().__init__(
            f"{place.file}, line {line}",
            words.found,
            words.expected,
            f"{words.cure}, then run: reportgen build",
        )
        self.file = place.file
        self.line = line
        self.code = code
        self.words = words


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a fault: what was found, what was expected, how to mend it."""

    found: str
    expected: str = ""
    cure: str = "correct it"


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """One template file, and the errors that point into it."""

    file: str

    def fault(
        self,
        line: int,
        found: str,
        expected: str = "",
        cure: str = "correct it",
        code: Code = Code.SYNTAX,
    ) -> TemplateLineError:
        """An error at one line; `cure` is what to do before the report is built again."""
        return TemplateLineError(self, code, line, Words(found, expected, cure))

    def unknown(
        self, line: int, found: str, name: str, known: Iterable[str], code: Code = Code.NAME
    ) -> TemplateLineError:
        """An error for a name that does not exist, with the nearest and all that do."""
        choice = sorted(known)
        offered = f"On offer: {', '.join(choice)}." if choice else "Nothing is on offer there."
        expected = " ".join(part for part in (did_you_mean(name, choice), offered) if part)
        return self.fault(line, found, expected, "correct the word", code)

    def no_such_file(self, line: int, name: str, known: Iterable[str]) -> TemplateLineError:
        """An error for an import of a file that is not in the folder."""
        choice = sorted(each for each in known if each.startswith("_"))  # those with macros
        return self.fault(
            line,
            f'there is no file "{name}" to import.',
            f"{did_you_mean(name, choice)} On offer: {', '.join(choice) or 'none'}.".strip(),
            "correct the name, or copy the file from a folder of reportgen init",
            Code.NAME,
        )

    def ring(self, line: int, name: str) -> TemplateLineError:
        """An error for files that import each other."""
        found = f'"{name}" is imported here, and imports this file itself.'
        cure = "move what both need into a third file"
        return self.fault(line, found, cure=cure, code=Code.UNBOUNDED)


def a_kind(type_name: str) -> str:
    """How a kind of view is spoken of: "ChangeView" is "a change", "AmountView" "an amount"."""
    spoken = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type_name)
    word = spoken.strip().removesuffix(" view")
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
