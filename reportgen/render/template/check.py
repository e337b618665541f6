"""Reads a template before it is used: every field, word, macro and filter in it must exist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args, get_origin

from jinja2 import nodes

from reportgen.render.template.codes import Code
from reportgen.render.template.kinds import Calls, Expressions
from reportgen.render.template.spoken import spoken
from reportgen.render.template.vocabulary import Library, Loop, MacroSign, Unknown, present

_DEEPEST_LOOP = 3


def check_template(tree: nodes.Template, expressions: Expressions) -> Library:
    """The macros a template defines; `expressions` tells of all that cannot be said.

    Branches that no data reach are read like all others.

    Raises
    ------
    TemplateError : when the expressions raise: at the first unknown name, field, word, filter,
        test or macro, at any computing, and at anything beyond the small part of Jinja that
        sentences need.
    """
    signs = signs_of(tree)
    scope: dict[str, object] = {**expressions.vocabulary.offered, **signs}
    _Reader(expressions).body(tree.body, scope)
    return Library(expressions.place.file, signs)


def signs_of(tree: nodes.Template) -> dict[str, MacroSign]:
    """The macros of a template by name, with what each is called with."""
    return {macro.name: _sign(macro) for macro in tree.find_all(nodes.Macro)}


def _sign(macro: nodes.Macro) -> MacroSign:
    return MacroSign(macro.name, tuple(arg.name for arg in macro.args), len(macro.defaults))


@dataclass(slots=True)
class _Reader:
    """Walks one template with the names known at each point."""

    expressions: Expressions
    loops: int = 0

    def _wrong(self, line: int, found: str, code: Code = Code.SYNTAX) -> None:
        self.expressions.wrong(self.expressions.place.fault(line, found, code=code))

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
                self.expressions.not_for_sentences(node)

    def _if(self, node: nodes.If, scope: dict[str, object]) -> None:
        self.expressions.kind(node.test, scope)
        for body in (node.body, node.else_):
            self.body(body, dict(scope))
        for branch in node.elif_:
            self._if(branch, dict(scope))

    def _for(self, node: nodes.For, scope: dict[str, object]) -> None:
        many = present(self.expressions.kind(node.iter, scope))
        one: object = Unknown
        if get_origin(many) is tuple and isinstance(node.target, nodes.Name):
            one = get_args(many)[0]
        elif many is not Unknown:
            found = f'"{spoken(node.iter)}" is not a list, so "for" cannot walk it.'
            self._wrong(node.lineno, found, Code.NAME)
        if node.recursive or node.test is not None or self.loops >= _DEEPEST_LOOP:
            found = "this for is recursive, has a condition or lies too deep."
            self._wrong(node.lineno, found, Code.UNBOUNDED)
        names = [each.name for each in _names(node.target)]
        self.loops += 1
        self.body(node.body, {**scope, **dict.fromkeys(names, one), "loop": Loop})
        self.loops -= 1
        self.body(node.else_, dict(scope))

    def _macro(self, node: nodes.Macro, scope: dict[str, object]) -> None:
        things = self.expressions.vocabulary.things
        for argument in node.args:
            if argument.name not in things:
                found = (
                    f'the macro "{node.name}" takes "{argument.name}"; '
                    "a parameter is named after the thing it stands for."
                )
                place = self.expressions.place
                self.expressions.wrong(place.unknown(node.lineno, found, argument.name, things))
        for argument, default in zip(reversed(node.args), reversed(node.defaults), strict=False):
            kind = self.expressions.kind(default, scope)
            Calls(self.expressions).given(node.name, argument.name, default, kind)
        shared = {
            name: kind
            for name, kind in scope.items()
            if isinstance(kind, MacroSign) or kind is Unknown
        }
        given = {arg.name: things.get(arg.name, Unknown) for arg in node.args}
        self.body(node.body, {**shared, **given})

    def _assign(self, node: nodes.Assign, scope: dict[str, object]) -> None:
        kind = self.expressions.kind(node.node, scope)
        if not isinstance(node.target, nodes.Name):
            self._wrong(node.lineno, '"set" takes one name.')
        for name in _names(node.target):
            scope[name.name] = kind if name is node.target else Unknown

    def _import(self, node: nodes.FromImport | nodes.Import, scope: dict[str, object]) -> None:
        library = Library("", {}, unread=True)
        if isinstance(node.template, nodes.Const):
            wanted = str(node.template.value)
            library = self.expressions.vocabulary.library(
                wanted, self.expressions.place, node.lineno
            )
        else:
            self._wrong(node.lineno, "an import needs the file's name in quotes.")
        if isinstance(node, nodes.Import):
            scope[node.target] = library
            return
        for asked in node.names:
            name, known_as = asked if isinstance(asked, tuple) else (asked, asked)
            scope[known_as] = self.expressions.macro_of(library, name, node.lineno)


def _names(target: nodes.Node) -> list[nodes.Name]:
    return [target] if isinstance(target, nodes.Name) else list(target.find_all(nodes.Name))
