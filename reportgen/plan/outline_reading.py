"""Outlines from YAML, with the line of every key so that a fault can be found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.errors import OutlineError, did_you_mean
from reportgen.plan.outline import Outline
from reportgen.plan.outline_faults import outline_error, strange_member

Keys: TypeAlias = tuple[str | int, ...]

_NOT_TEXT = "the file cannot be read as YAML text in UTF-8."


@dataclass(frozen=True, slots=True)
class ReadOutline:
    """A checked outline, the file it stands in as a user would name it, and its lines."""

    file: str
    outline: Outline
    lines: Mapping[Keys, int]

    def place(self, *path: str | int) -> str:
        """File and line of one key or entry, for an error."""
        return f"{self.file}, line {line_of(self.lines, path)}"


def read_outline(templates: Path, name: str) -> ReadOutline:
    """One outline of a templates folder, checked.

    Parameters
    ----------
    templates : the folder that holds `outlines/`.
    name : the outline's file name without ".yaml".

    Raises
    ------
    OutlineError : when there is no such outline, the YAML cannot be read, or it asks for
        something unknown; with file, line, and the nearest name on offer.
    """
    path = _find(templates / "outlines", name)
    file = f"{templates.name}/outlines/{path.name}"
    return _checked(file, _text(path, file))


@lru_cache(maxsize=4)  # a batch reads one outline for every area; same text, same outline
def _checked(file: str, text: str) -> ReadOutline:
    tree = _load(text, file)
    lines = dict(_lines(tree, ()))
    try:
        outline = Outline.model_validate(_plain(tree))
    except ValidationError as error:
        raise outline_error(file, error, lambda path: line_of(lines, path)) from error
    if strange := strange_member(outline):
        path, found, expected, cure = strange
        raise OutlineError(f"{file}, line {line_of(lines, path)}", found, expected, cure)
    return ReadOutline(file, outline, lines)


def line_of(lines: Mapping[Keys, int], path: Sequence[str | int]) -> int:
    """The line of a path, or of the nearest thing that holds it; lines count from 1."""
    for length in range(len(path), 0, -1):
        if (line := lines.get(tuple(path[:length]))) is not None:
            return line
    return 1


def _find(folder: Path, name: str) -> Path:
    on_offer = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    if name in on_offer:
        return on_offer[name]
    own = name if re.fullmatch(r"\w[\w -]*", name) else "NAME"
    offer = f"On offer: {', '.join(on_offer)}." if on_offer else "The folder holds no outline."
    raise OutlineError(
        f"{folder.parent.name}/{folder.name}",
        f'there is no outline "{name}".',
        " ".join(filter(None, (did_you_mean(name, on_offer), offer))),
        "name one of those on offer, or add a file "
        f'"{own}.yaml" to that folder (its README shows every key).',
    )


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError) as error:
        raise _unreadable(file, _NOT_TEXT) from error


def _load(text: str, file: str) -> Any:
    try:
        return YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        found = f"the YAML cannot be read here: {error.problem or 'it breaks off'}."
        raise _unreadable(f"{file}, line {line}", found) from error
    except (YAMLError, ValueError) as error:  # a day that does not exist is a ValueError
        raise _unreadable(file, _NOT_TEXT) from error


def _unreadable(place: str, found: str) -> OutlineError:
    return OutlineError(
        place,
        " ".join(found.split()),
        "Expected one key to a line, lists with a dash, two blanks more for each level.",
        "correct the line; put text that holds a colon, a % or a # in double quotes.",
    )


def _lines(node: Any, path: Keys) -> list[tuple[Keys, int]]:
    """Every key and list entry below a node with its line, from 1."""
    found: list[tuple[Keys, int]] = []
    if isinstance(node, CommentedMap):
        places = [(key, node.lc.key(key)[0] + 1, value) for key, value in node.items()]
    elif isinstance(node, CommentedSeq):
        places = [(at, node.lc.item(at)[0] + 1, value) for at, value in enumerate(node)]
    else:
        return found
    for key, line, value in places:
        found.append(((*path, key), line))
        found.extend(_lines(value, (*path, key)))
    return found


def _plain(node: Any) -> Any:
    """The tree in plain dicts, lists and text, without ruamel's own classes."""
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, str):
        return " ".join(str(node).split())
    if isinstance(node, Sequence):
        return [_plain(value) for value in node]
    return node
