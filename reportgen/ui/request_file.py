"""A request file (YAML) checked key by key: each fault with its line and what was expected."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.errors import RequestError, did_you_mean
from reportgen.ui.request_schema import GROUPS, RequestEntry

_MOST_FAULTS = 5
_NESTED = re.compile(r"(?:[\[{]\s*){50}")  # lists in lists, over which ruamel takes many seconds
_DATA = (".xlsx", ".xlsm", ".xls", ".csv", ".parquet")
_DAY = re.compile(r"\b(\d{4})-(\d\d?)-(\d\d?)\b")


def read_request_file(path: Path, name: str) -> tuple[RequestEntry, dict[str, str]]:
    """The checked request and the place of each of its keys ("ours.yaml, line 4").

    `name` is what errors call the file.

    Raises
    ------
    RequestError : for a file that cannot be read, a wrong key or a wrong value; with the line.
    """
    tree = _load(path, name)
    try:
        entry = RequestEntry.model_validate(dict(tree))
    except ValidationError as error:
        raise _request_error(name, tree, error.errors()) from None
    return entry, {str(key): f"{name}, line {_line_of(tree, (key,))}" for key in tree}


def _load(path: Path, name: str) -> CommentedMap:
    _refuse_data(path, name)
    try:
        text = path.read_text(encoding="utf-8-sig")
        if _NESTED.search(text):
            raise _not_understood(name)
        tree = YAML(typ="rt").load(text)
    except UnicodeDecodeError:
        raise RequestError(
            name, "the file is not plain text in UTF-8.", "", "save it as UTF-8 text."
        ) from None
    except OSError as error:
        raise RequestError(
            name,
            f"the file cannot be read ({error.strerror or error}).",
            "",
            "check that it is a file and that you may open it.",
        ) from None
    except YAMLError as error:
        raise _yaml_error(name, error) from None
    except ValueError:  # what looks like a day makes a date, and there is no such day
        raise _no_such_day(path, name) from None
    except RequestError:
        raise
    except Exception:  # lists without end, unknown kinds: ruamel meets them with errors of any kind
        raise _not_understood(name) from None
    if not isinstance(tree, CommentedMap):
        raise RequestError(
            name,
            "the file holds no keys.",
            'Expected lines such as "areas: Lancashire".',
            "see inputs/requests/README.md for the keys.",
        )
    return tree


def _not_understood(name: str) -> RequestError:
    return RequestError(
        name,
        "the file cannot be understood.",
        'Expected lines such as "areas: Lancashire", and lists as lines that begin with "- ".',
        "compare it with the requests that reportgen init makes.",
    )


def _refuse_data(path: Path, name: str) -> None:
    """A workbook given in the place of the request is the likeliest slip of all."""
    if path.suffix.casefold() in _DATA:
        raise RequestError(
            name,
            "this is a workbook or data file, not a request.",
            "Expected a request file (.yaml).",
            f'give it with --workbook: reportgen build --workbook "{name}"',
        )


def _no_such_day(path: Path, name: str) -> RequestError:
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        for year, month, day in _DAY.findall(line):
            try:
                datetime.date(int(year), int(month), int(day))
            except ValueError:
                return RequestError(
                    f"{name}, line {number}",
                    f'there is no day "{year}-{month}-{day}".',
                    "Expected a day as year-month-day, such as 2026-01-22.",
                    "correct the day.",
                )
    return RequestError(
        name,
        "a date or time in the file cannot be read.",
        "Expected days as year-month-day, such as 2026-01-22.",
        "correct it, or put it in quotation marks.",
    )


def _yaml_error(name: str, error: YAMLError) -> RequestError:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    problem = str(error.problem) if isinstance(error, MarkedYAMLError) else str(error)
    place = f"{name}, line {mark.line + 1}" if mark else name
    said = problem.splitlines()[0] if problem else "its form is not YAML"
    return RequestError(
        place,
        f"the line cannot be read: {said.partition(' with value')[0]}.",
        'Expected "key: value", each key once, lists as lines that begin with "- ".',
        "correct the line; indent with blanks, and quote text that holds a colon.",
    )


def _request_error(name: str, tree: CommentedMap, faults: list[ErrorDetails]) -> RequestError:
    """One error for all faults, in the order of the file's lines; the first in full."""
    placed = sorted((_line_of(tree, fault["loc"]), *_said(fault)) for fault in faults)
    line, found, expected = placed[0]
    others = [f"Line {at}: {what}" for at, what, _ in placed[1:_MOST_FAULTS]]
    if len(placed) > _MOST_FAULTS:
        others.append(f"There are {len(placed) - _MOST_FAULTS} more.")
    return RequestError(
        f"{name}, line {line}",
        found,
        "\n".join([expected, *others]),
        "correct the file; inputs/requests/README.md lists every key.",
    )


def _said(fault: ErrorDetails) -> tuple[str, str]:
    """What was found and what was expected, in words."""
    keys = [str(step) for step in fault["loc"] if not isinstance(step, int)]
    model, key = _field(keys)
    if fault["type"] == "extra_forbidden":
        known = list(model.model_fields)
        expected = did_you_mean(key, known) or f"Expected one of: {', '.join(known)}."
        return f'the key "{key}" is not known here.', expected
    described = model.model_fields[key].description if key in model.model_fields else ""
    expected = f"Expected {described}." if described else ""
    if fault["type"] == "missing":
        return f'the key "{key}" is missing.', expected
    return f'"{key}" is {_shown(fault["input"])}.', expected


def _field(keys: list[str]) -> tuple[type[BaseModel], str]:
    if len(keys) > 1 and keys[0] in GROUPS:
        return GROUPS[keys[0]], keys[1]
    return RequestEntry, keys[0] if keys else ""


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"'


def _line_of(tree: CommentedMap, steps: Iterable[int | str]) -> int:
    """The line (from 1) of the deepest part of the path that stands in the file."""
    node: Any = tree
    line = 1
    for step in steps:
        if isinstance(node, CommentedMap) and step in node:
            line = node.lc.key(step)[0] + 1
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            line = node.lc.item(step)[0] + 1
        else:
            break
        node = node[step]
    return int(line)
