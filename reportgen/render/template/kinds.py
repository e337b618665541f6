"""What each expression of a template stands for, told from the types of the names on offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args, get_origin

from jinja2 import nodes

from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError, TemplatePlace, a_kind
from reportgen.render.template.own_words import own_word_faults
from reportgen.render.template.spoken import spoken
from reportgen.render.template.vocabulary import (
    LOOP_WORDS,
    Library,
    Loop,
    MacroSign,
    Unknown,
    Vocabulary,
    compared_words,
    either,
    fields_of,
    is_view,
    is_word,
    present,
)

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


def _raise(fault: TemplateLineError) -> None:
    raise fault


@dataclass(frozen=True, slots=True)
class Expressions:
    """Gives the type of an expression; `report` is told of each fault, and reading goes on.

    Without a `report` the first fault is raised. `kinds` keeps the type of every expression
    that was read, by its identity, for those who ask about it later.
    """

    place: TemplatePlace
    vocabulary: Vocabulary
    report: Callable[[TemplateLineError], None] = _raise
    kinds: dict[int, object] = field(default_factory=dict)

    def wrong(self, fault: TemplateLineError) -> type[Unknown]:
        """Tells of a fault; the type of what is faulty."""
        self.report(fault)
        return Unknown

    def own_words(self, text: str, line: int) -> None:
        """Nothing, when the template's own text may be printed in every report."""
        for fault in own_word_faults(text, line, self.place):
            self.report(fault)

    def printed(self, node: nodes.Expr, scope: Mapping[str, object]) -> None:
        """Nothing, when the expression is a word that can be printed."""
        if isinstance(node, nodes.TemplateData):
            self.own_words(node.data, node.lineno)
            return
        kind = present(self.kind(node, scope))
        if is_view(kind):
            self.wrong(
                self.place.unknown(
                    node.lineno,
                    f'the sentence prints all of "{spoken(node)}", which is '
                    f"{a_kind(kind.__name__)}; say which part of it.",
                    "",
                    fields_of(kind),
                )
            )
        elif not is_word(kind):
            self.wrong(
                self.place.fault(
                    node.lineno,
                    f'the sentence prints "{spoken(node)}", which is not a word.',
                    'Expected it inside "{% if %}" or "{% for %}".',
                    code=Code.NAME,
                )
            )

    def macro_of(self, library: Library, name: str, line: int) -> object:
        """A macro of an imported file, by name."""
        if library.unread:
            return Unknown
        if name not in library.macros:
            found = f'there is no macro "{name}" in {library.file}.'
            return self.wrong(self.place.unknown(line, found, name, library.macros, Code.CALLED))
        return library.macros[name]

    def kind(self, node: nodes.Node, scope: Mapping[str, object]) -> object:
        """The type that an expression stands for: a view, a word, a list, a macro."""
        found = self._kind(node, scope)
        self.kinds[id(node)] = found
        return found

    def _kind(self, node: nodes.Node, scope: Mapping[str, object]) -> object:
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
                self.printed(_as_expression(part), scope)
            return str if isinstance(node, nodes.Concat) else tuple[str, ...]
        if isinstance(node, _COMPUTING):
            return self.wrong(
                self.place.fault(
                    node.lineno,
                    "the sentence computes; sentences choose words and never calculate.",
                    "Expected figures as they are offered.",
                    "take the calculation out",
                    Code.COMPUTES,
                )
            )
        return self.not_for_sentences(node)

    def _name(self, node: nodes.Name, scope: Mapping[str, object]) -> object:
        if node.name not in scope:
            found = f'the sentence asks for "{node.name}", which is not on offer here.'
            return self.wrong(self.place.unknown(node.lineno, found, node.name, scope))
        return scope[node.name]

    def _getattr(self, node: nodes.Getattr, scope: Mapping[str, object]) -> object:
        owner = present(self.kind(node.node, scope))
        if owner is Unknown:
            return Unknown
        if isinstance(owner, Library):
            return self.macro_of(owner, node.attr, node.lineno)
        known = LOOP_WORDS if owner is Loop else self._fields(owner)
        if node.attr not in known:
            described = a_kind(owner.__name__) if is_view(owner) else "a word"
            found = f'the sentence asks for "{spoken(node)}", which {described} does not offer.'
            return self.wrong(self.place.unknown(node.lineno, found, node.attr, known))
        return known[node.attr]

    @staticmethod
    def _fields(owner: object) -> Mapping[str, object]:
        return fields_of(owner) if is_view(owner) else {}

    def _const(self, node: nodes.Const) -> object:
        if isinstance(node.value, str):
            self.own_words(node.value, node.lineno)
        if isinstance(node.value, bool | str):
            return type(node.value)
        return self.wrong(
            self.place.fault(
                node.lineno,
                f'"{node.value}" is a number or nothing; sentences take their figures from the '
                "facts.",
                cure="take it out",
                code=Code.COMPUTES,
            )
        )

    def _compare(self, node: nodes.Compare, scope: Mapping[str, object]) -> object:
        left = present(self.kind(node.expr, scope))
        for operand in node.ops:
            if operand.op not in ("eq", "ne", "in", "notin"):
                found = "the sentence compares sizes; the rules have done that already."
                self.wrong(self.place.fault(node.lineno, found, code=Code.COMPUTES))
            self.kind(operand.expr, scope)
            for word in compared_words(operand.expr):
                self._word(left, word, node)
        return bool

    def _word(self, kind: object, word: nodes.Const, node: nodes.Compare) -> None:
        """A word compared with a field must be one that the field can hold."""
        if get_origin(kind) is Literal and word.value not in get_args(kind):
            self.wrong(
                self.place.unknown(
                    word.lineno,
                    f'the sentence compares "{spoken(node.expr)}" with "{word.value}", '
                    "which it never is.",
                    str(word.value),
                    [f"{each or '(empty)'}" for each in get_args(kind)],
                )
            )

    def _choice(self, node: nodes.CondExpr, scope: Mapping[str, object]) -> object:
        self.kind(node.test, scope)
        if node.expr2 is None:
            self.kind(node.expr1, scope)
            return self.wrong(
                self.place.fault(
                    node.lineno,
                    'an "if" inside "{{ }}" has no "else".',
                    'Expected: {{ "this" if … else "" }}',
                    'add else ""',
                )
            )
        kinds = [self.kind(part, scope) for part in (node.expr1, node.expr2)]
        found = "an if inside braces gives now a word and now something else."
        return either(kinds[0], kinds[1]) or self.wrong(self.place.fault(node.lineno, found))

    def _filter(self, node: nodes.Filter, scope: Mapping[str, object]) -> object:
        if node.name not in self.vocabulary.filters:
            found = f'there is no filter "{node.name}" for sentences.'
            known = self.vocabulary.filters
            self.wrong(self.place.unknown(node.lineno, found, node.name, known, Code.CALLED))
        elif node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            found = f'the filter "{node.name}" takes nothing in brackets.'
            self.wrong(self.place.fault(node.lineno, found, code=Code.CALLED))
        if node.node is not None:
            self.printed(_as_expression(node.node), scope)
        return str

    def _call(self, node: nodes.Call, scope: Mapping[str, object]) -> object:
        return Calls(self).kind(node, scope)

    def not_for_sentences(self, node: nodes.Node) -> type[Unknown]:
        """Tells of a part of Jinja that sentences do without."""
        if isinstance(node, nodes.Test):
            found = f'the sentence asks whether something is "{node.name}".'
            expected = 'A fact that is not there counts as false: ask with "{% if pair %}".'
            cure = 'write "{% if … %}" without "is"'
            return self.wrong(self.place.fault(node.lineno, found, expected, cure, Code.CALLED))
        word = _NAMES_OF_NODES.get(type(node), type(node).__name__)
        brackets = isinstance(node, nodes.Getitem)
        found = f"{word} {'are' if brackets else 'is'} not used in sentence templates."
        expected = 'A field stands behind a dot, as in "level.period".' if brackets else ""
        return self.wrong(self.place.fault(node.lineno, found, expected))


@dataclass(frozen=True, slots=True)
class Calls:
    """Reads the calls of macros: that there is such a macro, and that it is given what it takes."""

    expressions: Expressions

    def kind(self, node: nodes.Call, scope: Mapping[str, object]) -> object:
        """The type of what a macro says: a word."""
        tell, place = self.expressions.wrong, self.expressions.place
        sign = self.expressions.kind(node.node, scope)
        if not isinstance(sign, MacroSign):
            self._read(node, scope)
            found = f'"{spoken(node.node)}" is not a macro, so it cannot be called.'
            if sign is not Unknown:
                tell(place.fault(node.lineno, found, code=Code.CALLED))
            return str
        given = len(node.args) + len(node.kwargs)
        if not len(sign.parameters) - sign.optional <= given <= len(sign.parameters):
            takes = ", ".join(sign.parameters) or "nothing"
            found = f'the macro "{sign.name}" is given {given} things; it takes {takes}.'
            tell(place.fault(node.lineno, found, code=Code.CALLED))
        for parameter, argument in self._arguments(node, sign):
            self._argument(sign, parameter, argument, scope)
        return str

    def _read(self, node: nodes.Call, scope: Mapping[str, object]) -> None:
        for argument in (*node.args, *(each.value for each in node.kwargs)):
            self.expressions.kind(argument, scope)

    def _arguments(self, node: nodes.Call, sign: MacroSign) -> Iterator[tuple[str, nodes.Expr]]:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            self.expressions.not_for_sentences(node)
        yield from zip(sign.parameters, node.args, strict=False)
        for keyword in node.kwargs:
            if keyword.key in sign.parameters:
                yield keyword.key, _as_expression(keyword.value)
                continue
            self.expressions.wrong(
                self.expressions.place.unknown(
                    node.lineno,
                    f'the macro "{sign.name}" does not take "{keyword.key}".',
                    keyword.key,
                    sign.parameters,
                    Code.CALLED,
                )
            )

    def _argument(
        self, sign: MacroSign, parameter: str, argument: nodes.Expr, scope: Mapping[str, object]
    ) -> None:
        kind = self.expressions.kind(argument, scope)
        self.given(sign.name, parameter, argument, kind)

    def given(self, macro: str, parameter: str, argument: nodes.Expr, kind: object) -> None:
        """Nothing, when a macro may be given a thing of this type as one of its parameters."""
        kind, wanted = present(kind), self.expressions.vocabulary.things.get(parameter)
        if kind is Unknown or wanted in (None, bool):
            return
        if is_view(wanted):
            fits, name = kind == wanted, a_kind(wanted.__name__)
        else:
            fits, name = is_word(kind), "a word"
        if not fits:
            place = self.expressions.place
            found = (
                f'the macro "{macro}" takes {name} as "{parameter}", '
                f'and is given "{spoken(argument)}".'
            )
            self.expressions.wrong(place.fault(argument.lineno, found, code=Code.CALLED))


def _as_expression(node: nodes.Node) -> nodes.Expr:
    if not isinstance(node, nodes.Expr):
        raise TypeError(f"not an expression: {node!r}")
    return node
