"""What each expression of a template stands for, told from the types of the names on offer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeGuard, get_args, get_origin, get_type_hints

from jinja2 import nodes

from reportgen.errors import TemplateError
from reportgen.render.template.errors import TemplatePlace, a_kind
from reportgen.render.template.own_words import check_own_words
from reportgen.render.template.spoken import spoken
from reportgen.render.views.sentence import Absent

LOOP_WORDS = {"first": bool, "last": bool}
_COMPUTING = (nodes.BinExpr, nodes.Neg, nodes.Pos)
_NAMES_OF_NODES = {
    nodes.Test: '"is"',
    nodes.Getitem: "square brackets",
    nodes.Include: "include",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "a filter block",
    nodes.AssignBlock: "a set block",
    nodes.With: "with",
    nodes.Dict: "a dictionary",
    nodes.Slice: "a slice",
}


@dataclass(frozen=True, slots=True)
class Loop:
    """The type of the name `loop` inside a for."""


@dataclass(frozen=True, slots=True)
class MacroSign:
    """What a macro is called with: its parameters in order, and how many may be left out."""

    name: str
    parameters: tuple[str, ...]
    optional: int


@dataclass(frozen=True, slots=True)
class Library:
    """The macros of one imported file."""

    file: str
    macros: Mapping[str, MacroSign]


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


def _is_view(kind: object) -> TypeGuard[type]:
    return isinstance(kind, type) and kind not in (str, bool, Absent)


@dataclass(frozen=True, slots=True)
class Expressions:
    """Gives the type of an expression, or the error that it deserves."""

    place: TemplatePlace
    vocabulary: Vocabulary

    def printed(self, node: nodes.Expr, scope: Mapping[str, object]) -> None:
        """Nothing, when the expression is a word that can be printed."""
        if isinstance(node, nodes.TemplateData):
            check_own_words(node.data, node.lineno, self.place)
            return
        kind = present(self.kind(node, scope))
        if _is_view(kind):
            raise self.place.unknown(
                node.lineno,
                f'the sentence prints all of "{spoken(node)}", which is {a_kind(kind.__name__)}; '
                "say which part of it.",
                "",
                fields_of(kind),
            )
        if kind is bool or get_origin(kind) is tuple:
            raise self.place.fault(
                node.lineno,
                f'the sentence prints "{spoken(node)}", which is not a word.',
                'Expected it inside "{% if %}" or "{% for %}".',
            )

    def macro_of(self, library: Library, name: str, line: int) -> MacroSign:
        """A macro of an imported file, by name."""
        if name not in library.macros:
            raise self.place.unknown(
                line, f'there is no macro "{name}" in {library.file}.', name, library.macros
            )
        return library.macros[name]

    def kind(self, node: nodes.Node, scope: Mapping[str, object]) -> object:
        """The type that an expression stands for: a view, a word, a list, a macro."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._getattr(node, scope)
            case nodes.Const():
                return self._const(node)
            case nodes.Compare():
                return self._compare(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                return self._choice(node, scope)
            case _:
                return self._compound(node, scope)

    def _compound(self, node: nodes.Node, scope: Mapping[str, object]) -> object:
        if isinstance(node, nodes.Not | nodes.And | nodes.Or):
            for part in node.iter_child_nodes():
                self.kind(part, scope)
            return bool
        if isinstance(node, nodes.Concat | nodes.Tuple | nodes.List):
            for part in node.iter_child_nodes():
                self.kind(part, scope)
            return str if isinstance(node, nodes.Concat) else tuple[str, ...]
        if isinstance(node, _COMPUTING):
            raise self.place.fault(
                node.lineno,
                "the sentence computes; sentences choose words and never calculate.",
                "Expected figures as they are offered.",
                "take the calculation out",
            )
        raise self.not_for_sentences(node)

    def _name(self, node: nodes.Name, scope: Mapping[str, object]) -> object:
        if node.name not in scope:
            raise self.place.unknown(
                node.lineno,
                f'the sentence asks for "{node.name}", which is not on offer here.',
                node.name,
                scope,
            )
        return scope[node.name]

    def _getattr(self, node: nodes.Getattr, scope: Mapping[str, object]) -> object:
        owner = present(self.kind(node.node, scope))
        if isinstance(owner, Library):
            return self.macro_of(owner, node.attr, node.lineno)
        known = LOOP_WORDS if owner is Loop else self._fields(owner)
        if node.attr not in known:
            described = a_kind(owner.__name__) if _is_view(owner) else "a word"
            raise self.place.unknown(
                node.lineno,
                f'the sentence asks for "{spoken(node)}", which {described} does not offer.',
                node.attr,
                known,
            )
        return known[node.attr]

    @staticmethod
    def _fields(owner: object) -> Mapping[str, object]:
        return fields_of(owner) if _is_view(owner) else {}

    def _const(self, node: nodes.Const) -> object:
        if isinstance(node.value, str):
            check_own_words(node.value, node.lineno, self.place)
        if isinstance(node.value, bool | str):
            return type(node.value)
        raise self.place.fault(
            node.lineno,
            f'"{node.value}" is a number or nothing; sentences take their figures from the facts.',
            cure="take it out",
        )

    def _compare(self, node: nodes.Compare, scope: Mapping[str, object]) -> object:
        left = present(self.kind(node.expr, scope))
        for operand in node.ops:
            if operand.op not in ("eq", "ne", "in", "notin"):
                raise self.place.fault(
                    node.lineno, "the sentence compares sizes; the rules have done that already."
                )
            self.kind(operand.expr, scope)
            for word in _compared_words(operand.expr):
                self._word(left, word, node)
        return bool

    def _word(self, kind: object, word: nodes.Const, node: nodes.Compare) -> None:
        """A word compared with a field must be one that the field can hold."""
        if get_origin(kind) is Literal and word.value not in get_args(kind):
            raise self.place.unknown(
                word.lineno,
                f'the sentence compares "{spoken(node.expr)}" with "{word.value}", '
                "which it never is.",
                str(word.value),
                [f"{each or '(empty)'}" for each in get_args(kind)],
            )

    def _choice(self, node: nodes.CondExpr, scope: Mapping[str, object]) -> object:
        self.kind(node.test, scope)
        if node.expr2 is None:
            raise self.place.fault(
                node.lineno,
                'an "if" inside "{{ }}" has no "else".',
                'Expected: {{ "this" if … else "" }}',
                'add else ""',
            )
        kinds = [self.kind(part, scope) for part in (node.expr1, node.expr2)]
        return kinds[0] if kinds[0] == kinds[1] else str

    def _filter(self, node: nodes.Filter, scope: Mapping[str, object]) -> object:
        if node.name not in self.vocabulary.filters:
            raise self.place.unknown(
                node.lineno,
                f'there is no filter "{node.name}" for sentences.',
                node.name,
                self.vocabulary.filters,
            )
        if node.node is not None:
            self.printed(_as_expression(node.node), scope)
        return str

    def _call(self, node: nodes.Call, scope: Mapping[str, object]) -> object:
        sign = self.kind(node.node, scope)
        if not isinstance(sign, MacroSign):
            raise self.place.fault(
                node.lineno, f'"{spoken(node.node)}" is not a macro, so it cannot be called.'
            )
        given = len(node.args) + len(node.kwargs)
        if not len(sign.parameters) - sign.optional <= given <= len(sign.parameters):
            takes = ", ".join(sign.parameters) or "nothing"
            raise self.place.fault(
                node.lineno, f'the macro "{sign.name}" is given {given} things; it takes {takes}.'
            )
        for parameter, argument in self._arguments(node, sign):
            self._argument(sign, parameter, argument, scope)
        return str

    def _arguments(self, node: nodes.Call, sign: MacroSign) -> Iterator[tuple[str, nodes.Expr]]:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise self.not_for_sentences(node)
        yield from zip(sign.parameters, node.args, strict=False)
        for keyword in node.kwargs:
            if keyword.key not in sign.parameters:
                raise self.place.unknown(
                    node.lineno,
                    f'the macro "{sign.name}" does not take "{keyword.key}".',
                    keyword.key,
                    sign.parameters,
                )
            yield keyword.key, _as_expression(keyword.value)

    def _argument(
        self, sign: MacroSign, parameter: str, argument: nodes.Expr, scope: Mapping[str, object]
    ) -> None:
        kind = present(self.kind(argument, scope))
        wanted = self.vocabulary.things.get(parameter)
        if _is_view(wanted) and kind != wanted:
            raise self.place.fault(
                argument.lineno,
                f'the macro "{sign.name}" takes {a_kind(wanted.__name__)} as "{parameter}", '
                f'and is given "{spoken(argument)}".',
            )

    def not_for_sentences(self, node: nodes.Node) -> TemplateError:
        """The error for a part of Jinja that sentences do without."""
        if isinstance(node, nodes.Test):
            found = f'the sentence asks whether something is "{node.name}".'
            expected = 'A fact that is not there counts as false: ask with "{% if pair %}".'
            return self.place.fault(node.lineno, found, expected, 'write "{% if … %}" without "is"')
        word = _NAMES_OF_NODES.get(type(node), type(node).__name__)
        return self.place.fault(node.lineno, f"{word} is not used in sentence templates.")


def _as_expression(node: nodes.Node) -> nodes.Expr:
    if not isinstance(node, nodes.Expr):
        raise TypeError(f"not an expression: {node!r}")
    return node


def _compared_words(node: nodes.Expr) -> list[nodes.Const]:
    parts = node.items if isinstance(node, nodes.Tuple | nodes.List) else [node]
    return [part for part in parts if isinstance(part, nodes.Const) and isinstance(part.value, str)]
