"""Words of an option turned into what they choose, or answered with what is on offer."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from reportgen.domain.request import Charts, Form
from reportgen.errors import RequestError, did_you_mean, nearest

Choice = TypeVar("Choice", bound=StrEnum)


def chosen(option: str, word: str | None, choices: type[Choice]) -> Choice | None:
    """The choice that a word names; None when the option was not given.

    Raises
    ------
    RequestError : when there is no such choice.
    """
    offered = [each.value for each in choices]
    if word is None:
        return None
    if word not in offered:
        raise RequestError(
            option,
            f'"{word}" is not on offer.',
            f"Expected {' or '.join(offered)}. {did_you_mean(word, offered)}".strip(),
            f"write {option} {' or '.join(nearest(word, offered, 1) or offered)}.",
        )
    return choices(word)


def words_chosen(form: str | None, charts: str | None, out: str | None) -> dict[str, Any]:
    """What the options `--form`, `--charts` and `--out` choose, by their names in a request.

    Raises
    ------
    RequestError : when a word is not on offer, or no folder is named.
    """
    return {
        "form": chosen("--form", form, Form),
        "charts": chosen("--charts", charts, Charts),
        "out": folder("--out", out),
    }


def folder(option: str, text: str | None) -> Path | None:
    """The folder that an option names; None when it was not given.

    Raises
    ------
    RequestError : when it is given without a name.
    """
    if text is None:
        return None
    if not text.strip():
        raise RequestError(
            option, "no folder is named.", "Expected a folder.", f"name one, or leave {option} out."
        )
    return Path(text)
