"""E9: a sentence that can begin with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import nodes

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.sheet import Sheet
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code
from reportgen.render.template.spoken import spoken
from reportgen.render.template.vocabulary import present

_ENDS = re.compile(r"[.?!]\s*$")
_BEGINS_WITH_NUMBER = re.compile(r"(?:^|[.?!] )(?P<number>\d\S*)")


def number_first(shelf: Shelf) -> Iterator[Finding]:
    """Figures where a sentence begins, in the template, and in what an example says."""
    for sheet in shelf.readable:
        if sheet.is_sentence and sheet.tree is not None:
            walk = _Walk(sheet, shelf.tried.numbers)
            walk.body(sheet.tree.body, starting=True)
            yield from walk.found
    for told in shelf.tried.told:
        if number := _BEGINS_WITH_NUMBER.search(told.text):
            yield _finding(told.sheet, told.example.line, number["number"])


def _finding(sheet: Sheet, line: int, what: str) -> Finding:
    return sheet.find(
        Code.NUMBER_FIRST,
        line,
        f'a sentence can begin with a number: "{what}".',
        "A sentence begins with a word.",
        'put a word before it, as in "The rate was" or "In"',
        what,
    )


class _Walk:
    """Follows a template and knows whether a sentence begins at the next word."""

    def __init__(self, sheet: Sheet, numbers: frozenset[tuple[type, str]]) -> None:
        self._sheet = sheet
        self._numbers = numbers
        self._named: dict[str, nodes.Node] = {}
        self.found: list[Finding] = []

    def body(self, body: list[nodes.Node], starting: bool) -> bool:
        """Whether a sentence may begin after these; both ways of an if are followed."""
        for node in body:
            starting = self._statement(node, starting)
        return starting

    def _statement(self, node: nodes.Node, starting: bool) -> bool:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    starting = self._printed(each, starting)
            case nodes.Assign() if isinstance(node.target, nodes.Name):
                self._named[node.target.name] = node.node
            case nodes.If():
                bodies = [node.body, *(part.body for part in node.elif_), node.else_]
                ends = [self.body(body, starting) for body in bodies]  # each is walked
                starting = any(ends)
            case nodes.For():
                after = self.body(node.body, starting)
                starting = self.body(node.else_, starting) or after
            case _:
                pass
        return starting

    def _printed(self, node: nodes.Expr, starting: bool) -> bool:
        if isinstance(node, nodes.TemplateData):
            return bool(_ENDS.search(node.data)) if node.data.strip() else starting
        if starting and (number := self._number(node, 0)):
            self.found.append(_finding(self._sheet, node.lineno, number))
        return starting and self._may_be_empty(node, 0)

    def _number(self, node: nodes.Node, depth: int) -> str:
        """The field at the beginning of an expression that can begin with a digit, else ""."""
        if depth > len(self._named) + 8:
            return ""
        match node:
            case nodes.Name() if node.name in self._named:
                return self._number(self._named[node.name], depth + 1)
            case nodes.Concat():
                return self._number(node.nodes[0], depth + 1)
            case nodes.Filter() if node.node is not None:
                return self._number(node.node, depth + 1)
            case nodes.CondExpr() if node.expr2 is not None:
                sides = (node.expr1, node.expr2)
                return next(filter(None, (self._number(side, depth + 1) for side in sides)), "")
            case nodes.Getattr():
                owner = present(self._sheet.kinds.get(id(node.node)))
                return spoken(node) if (owner, node.attr) in self._numbers else ""
            case _:
                return ""

    def _may_be_empty(self, node: nodes.Node, depth: int) -> bool:
        """Whether an expression may print nothing, so that the next one begins the sentence."""
        match node:
            case nodes.Name() if node.name in self._named and depth < len(self._named) + 8:
                return self._may_be_empty(self._named[node.name], depth + 1)
            case nodes.CondExpr() if node.expr2 is not None:
                return any(self._may_be_empty(side, depth + 1) for side in (node.expr1, node.expr2))
            case nodes.Const():
                return bool(node.value == "")
            case _:
                return False
