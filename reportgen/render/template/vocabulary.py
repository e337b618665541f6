"""What templates may name: views with their fields, words, macros, and the types of all these."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeGuard, get_args, get_origin, get_type_hints

from jinja2 import nodes

from reportgen.render.template.errors import TemplatePlace
from reportgen.render.views.sentence import Absent

LOOP_WORDS = {"first": bool, "last": bool}


@dataclass(frozen=True, slots=True)
class Loop:
    """The type of the name `loop` inside a for."""


class Unknown:
    """The type of an expression that is faulty: what is asked of it is not told again."""


@dataclass(frozen=True, slots=True)
class MacroSign:
    """What a macro is called with: its parameters in order, and how many may be left out."""

    name: str
    parameters: tuple[str, ...]
    optional: int


@dataclass(frozen=True, slots=True)
class Library:
    """The macros of one imported file; `unread` when that file is itself at fault."""

    file: str
    macros: Mapping[str, MacroSign]
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that templates may use.

    `offered` are names to types for a sentence; `things` what macro parameters are named after;
    `library` gives the macros of a file by its name, and raises TemplateError if it cannot.
    """

    offered: Mapping[str, object]
    things: Mapping[str, object]
    filters: frozenset[str]
    library: Callable[[str, TemplatePlace, int], Library]


@lru_cache(maxsize=64)
def fields_of(view: Hashable) -> Mapping[str, object]:
    """The fields of a view class with their types."""
    return {name: kind for name, kind in get_type_hints(view).items() if not name.startswith("_")}


def present(kind: object) -> object:
    """The type of a thing that may be absent, once it is there."""
    parts = [part for part in get_args(kind) if part is not Absent]
    if get_origin(kind) in (Literal, tuple) or len(parts) != 1:
        return kind
    return parts[0]


def is_view(kind: object) -> TypeGuard[type]:
    return isinstance(kind, type) and kind not in (str, bool, Absent, Unknown)


def is_word(kind: object) -> bool:
    """Whether a thing of this type can be printed."""
    return kind in (str, Unknown) or get_origin(kind) is Literal


def either(one: object, other: object) -> object | None:
    """The type of a thing that is of one of two types; none where nothing holds for both."""
    first, second = present(one), present(other)
    if Unknown in (first, second):
        return Unknown
    if first == second:
        return first
    return str if is_word(first) and is_word(second) else None


def compared_words(node: nodes.Expr) -> list[nodes.Const]:
    """The words that a test compares with: one, or those of a list."""
    parts = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
    return [part for part in parts if isinstance(part, nodes.Const) and isinstance(part.value, str)]
