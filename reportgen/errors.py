"""Every error a user can meet, in one tree: place, found, expected, cure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_WORD = 200  # characters of what somebody wrote that a message repeats
_LONGEST_PART = 2_500  # characters of one of the four parts
# Control signs, signs that turn the order of reading round, and halves of a sign.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_QUOTED = re.compile(rf'"([^"\n]{{{_LONGEST_WORD}}})[^"\n]+"')


class ReportgenError(Exception):
    """A mistake that a user can mend; never shown as a traceback.

    Parameters
    ----------
    place : where it is: file, sheet and cell, or file and line, or the command's option.
    found : what stands there, as a sentence.
    expected : what was expected instead, as a sentence; may be empty.
    cure : how to mend it, as an instruction; never empty.
    """

    def __init__(self, place: str, found: str, expected: str = "", cure: str = "") -> None:
        self.place = readable(place)
        self.found = readable(found)
        self.expected = readable(expected)
        self.cure = readable(cure)
        super().__init__(str(self))

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.found}"]
        if self.expected:
            lines.append(self.expected)
        if self.cure:
            lines.append(f"To mend: {self.cure}")
        return "\n".join(lines)

    def __reduce__(self) -> tuple[object, ...]:
        """So that an error of any kind comes back whole from another process."""
        return _again, (type(self), self.args), self.__dict__


def _again(kind: type[ReportgenError], told: tuple[object, ...]) -> ReportgenError:
    return kind.__new__(kind, *told)


class RequestError(ReportgenError):
    """The request or an option of the command asks for something that cannot be."""


class WorkbookError(ReportgenError):
    """A workbook, data file, catalogue or dictionary cannot be read as it stands."""


class OutlineError(ReportgenError):
    """An outline asks for something unknown."""


class TemplateError(ReportgenError):
    """A sentence template is at fault; the place names file and line."""


class StyleError(ReportgenError):
    """A house style or its Word template lacks something."""


class CheckError(ReportgenError):
    """Severe problems of the inputs concern a report that is not asked for as a draft."""


class ProofError(ReportgenError):
    """A finished report says something that the workbook does not; nothing of it is written."""


class WordFileError(ReportgenError):
    """A Word file that is to be checked cannot be read."""


class OutputError(ReportgenError):
    """The report cannot be written where it should go."""


def readable(text: str) -> str:
    """A part of a message that any screen can show: no unseen signs, no cell of a thousand words.

    Examples
    --------
    >>> readable("the value is a bell: " + chr(7)).isprintable()
    True
    >>> len(readable(f'the value is "{"x" * 30_000}".'))
    217
    """
    if text.isascii() and text.isprintable() and len(text) <= _LONGEST_WORD:
        return text
    shown = _QUOTED.sub('"\\1\u2026"', _UNSEEN.sub("\ufffd", text))
    return shown if len(shown) <= _LONGEST_PART else f"{shown[:_LONGEST_PART]}\u2026"


def nearest(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known names that look most like the given one, best first, at most `most`.

    Capitals and stray spaces do not count. Empty when nothing is near.

    Examples
    --------
    >>> nearest("Lancaster", ["Lancashire", "Leicester", "Halton"])
    ('Lancashire', 'Leicester')
    """
    folded = {" ".join(candidate.split()).casefold(): candidate for candidate in known}
    wanted = " ".join(name.split()).casefold()
    starts = [folded[key] for key in folded if wanted and key.startswith(wanted)]
    close = [folded[key] for key in get_close_matches(wanted, list(folded), most, 0.55)]
    return tuple(dict.fromkeys([*starts, *close]))[:most]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest names, or an empty string.

    Examples
    --------
    >>> did_you_mean("Halten", ["Halton", "Kent"])
    'Did you mean "Halton"?'
    """
    names = nearest(name, known)
    if not names:
        return ""
    quoted = [f'"{each}"' for each in names]
    if len(quoted) == 1:
        return f"Did you mean {quoted[0]}?"
    return f"Did you mean {', '.join(quoted[:-1])} or {quoted[-1]}?"
