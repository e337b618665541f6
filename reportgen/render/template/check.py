"""Reads a template before it is used: every field, word, macro and filter in it must exist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args, get_origin

from jinja2 import nodes

from reportgen.render.template.errors import TemplatePlace
from reportgen.render.template.kinds import (
    Expressions,
    Library,
    Loop,
    MacroSign,
    Vocabulary,
    present,
)
from reportgen.render.template.spoken import spoken

_DEEPEST_LOOP = 3


def check_template(tree: nodes.Template, place: TemplatePlace, vocabulary: Vocabulary) -> Library:
    """The macros a template defines, when all that it says can be said.

    Branches that no data reach are read like all others.

    Raises
    ------
    TemplateError : at the first unknown name, field, word, filter, test or macro, at any
        computing, and at anything beyond the small part of Jinja that sentences need.
    """
    signs = {macro.name: _sign(macro) for macro in tree.find_all(nodes.Macro)}
    scope: dict[str, object] = {**vocabulary.offered, **signs}
    _Reader(Expressions(place, vocabulary)).body(tree.body, scope)
    return Library(place.file, signs)


def _sign(macro: nodes.Macro) -> MacroSign:
    return MacroSign(macro.name, tuple(arg.name for arg in macro.args), len(macro.defaults))


@dataclass(slots=True)
class _Reader:
    """Walks one template with the names known at each point."""

    expressions: Expressions
    loops: int = 0

    @property
    def place(self) -> TemplatePlace:
        return self.expressions.place

    def body(self, body: Iterable[nodes.Node], scope: dict[str, object]) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, object]) -> None:
        match node:
            case nodes.Output():
                for expression in node.nodes:
                    self.expressions.printed(expression, scope)
            case nodes.If():
                self._if(node, scope)
            case nodes.For():
                self._for(node, scope)
            case nodes.Macro():
                self._macro(node, scope)
            case nodes.Assign():
                self._assign(node, scope)
            case nodes.FromImport() | nodes.Import():
                self._import(node, scope)
            case _:
                raise self.expressions.not_for_sentences(node)

    def _if(self, node: nodes.If, scope: dict[str, object]) -> None:
        self.expressions.kind(node.test, scope)
        for body in (node.body, node.else_):
            self.body(body, dict(scope))
        for branch in node.elif_:
            self._if(branch, dict(scope))

    def _for(self, node: nodes.For, scope: dict[str, object]) -> None:
        many = present(self.expressions.kind(node.iter, scope))
        if get_origin(many) is not tuple or not isinstance(node.target, nodes.Name):
            raise self.place.fault(
                node.lineno, f'"{spoken(node.iter)}" is not a list, so "for" cannot walk it.'
            )
        if node.recursive or node.test is not None or self.loops >= _DEEPEST_LOOP:
            raise self.place.fault(
                node.lineno, "this for is recursive, has a condition or lies too deep."
            )
        inner = {**scope, node.target.name: get_args(many)[0], "loop": Loop}
        self.loops += 1
        self.body(node.body, inner)
        self.loops -= 1
        self.body(node.else_, dict(scope))

    def _macro(self, node: nodes.Macro, scope: dict[str, object]) -> None:
        things = self.expressions.vocabulary.things
        for argument in node.args:
            if argument.name not in things:
                raise self.place.unknown(
                    node.lineno,
                    f'the macro "{node.name}" takes "{argument.name}"; '
                    "a parameter is named after the thing it stands for.",
                    argument.name,
                    things,
                )
        for default in node.defaults:
            self.expressions.kind(default, scope)
        shared = {name: kind for name, kind in scope.items() if isinstance(kind, MacroSign)}
        self.body(node.body, {**shared, **{arg.name: things[arg.name] for arg in node.args}})

    def _assign(self, node: nodes.Assign, scope: dict[str, object]) -> None:
        if not isinstance(node.target, nodes.Name):
            raise self.place.fault(node.lineno, '"set" takes one name.')
        scope[node.target.name] = self.expressions.kind(node.node, scope)

    def _import(self, node: nodes.FromImport | nodes.Import, scope: dict[str, object]) -> None:
        if not isinstance(node.template, nodes.Const):
            raise self.place.fault(node.lineno, "an import needs the file's name in quotes.")
        library = self.expressions.vocabulary.library(
            str(node.template.value), self.place, node.lineno
        )
        if isinstance(node, nodes.Import):
            scope[node.target] = library
            return
        for wanted in node.names:
            name, known_as = wanted if isinstance(wanted, tuple) else (wanted, wanted)
            scope[known_as] = self.expressions.macro_of(library, name, node.lineno)
