"""Every text that a template may print, with the tests that stand before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import nodes


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of a template's own words.

    `guards` are the names and fields that the tests around it ask for: {"change", "verdict"}.
    """

    words: str
    line: int
    guards: frozenset[str]

    def line_at(self, position: int) -> int:
        """The file's line of one letter."""
        return self.line + self.words.count("\n", 0, position)


_NONE: frozenset[str] = frozenset()


def texts(tree: nodes.Template) -> Iterator[Text]:
    """All texts of a template in the order they stand; words in tests are not among them."""
    yield from _body(tree.body, _NONE)


def _body(body: Iterable[nodes.Node], guards: frozenset[str]) -> Iterator[Text]:
    for node in body:
        match node:
            case nodes.If():
                yield from _if(node, guards)
            case nodes.For():
                yield from _body((*node.body, *node.else_), guards)
            case nodes.Macro():
                yield from _body((*node.defaults, *node.body), guards)
            case nodes.Compare():
                continue
            case nodes.CondExpr():
                inner = guards | asked(node.test)
                sides = (node.expr1, *([node.expr2] if node.expr2 is not None else ()))
                yield from _body(sides, inner)
            case nodes.TemplateData():
                yield Text(node.data, node.lineno, guards)
            case nodes.Const() if isinstance(node.value, str):
                yield Text(node.value, node.lineno, guards)
            case nodes.FromImport() | nodes.Import():
                continue
            case _:
                yield from _body(node.iter_child_nodes(), guards)


def _if(node: nodes.If, guards: frozenset[str]) -> Iterator[Text]:
    inner = guards | asked(node.test)
    yield from _body(node.body, inner)
    for each in node.elif_:
        inner |= asked(each.test)
        yield from _body(each.body, inner)
    yield from _body(node.else_, inner)


def asked(test: nodes.Node) -> frozenset[str]:
    """The names and fields that a test asks for."""
    found = [test, *test.find_all((nodes.Name, nodes.Getattr))]
    names = [each.name for each in found if isinstance(each, nodes.Name)]
    fields = [each.attr for each in found if isinstance(each, nodes.Getattr)]
    return frozenset((*names, *fields))
