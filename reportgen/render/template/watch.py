"""Notes which branches of the templates speak, without changing what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from jinja2 import nodes

from reportgen.render.template.spoken import spoken

_Any = TypeVar("_Any")


@dataclass(frozen=True, slots=True, order=True)
class Branch:
    """One way that a template can go: a body of an if, a side of an inline if, a macro, a loop.

    Parameters
    ----------
    file : the template's name in its folder, as "gap.j2".
    line : where the branch begins, counted from 1; of an if without an else, the if's own line.
    words : what leads into it, as in the template: 'if loop.first', 'else of if loop.first'.
    """

    file: str
    line: int
    words: str


@dataclass(eq=False)
class Watch:
    """Collects the branches that were gone through, of all templates that it is given to.

    `known` has every branch of the files used so far.
    """

    known: dict[str, tuple[Branch, ...]] = field(default_factory=dict)
    _entered: dict[tuple[str, int], None] = field(default_factory=dict)

    @property
    def branches(self) -> tuple[Branch, ...]:
        """Every known branch, by file, in the order of the text."""
        return tuple(branch for file in sorted(self.known) for branch in self.known[file])

    @property
    def visited(self) -> tuple[Branch, ...]:
        """The branches that were gone through, each once, in the order of the first time."""
        return tuple(self.known[file][number] for file, number in self._entered)

    def begin_anew(self) -> None:
        """Forgets what was gone through; what is known stays known."""
        self._entered.clear()

    def learn(self, tree: nodes.Template, file: str) -> None:
        """Makes a checked template tell this watch which way it goes; changes the tree."""
        walk = _Walk(file)
        walk.body(tree.body)
        self.known[file] = tuple(walk.branches)

    def enter(self, file: str, number: int) -> None:
        """What a watched template calls at the head of a branch."""
        self._entered[file, number] = None

    def value(self, file: str, number: int, value: _Any) -> _Any:
        """What a watched template calls around one side of an inline if; gives the value back."""
        self.enter(file, number)
        return value


class _Walk:
    """Goes through one tree, puts a call at the head of each branch and lists the branches."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.branches: list[Branch] = []

    def body(self, body: list[nodes.Node]) -> None:
        for node in body:
            self._statement(node)

    def _statement(self, node: nodes.Node) -> None:
        match node:
            case nodes.If():
                self._if(node, "if")
            case nodes.For():
                self._expression(node.iter)
                self._branch(node.body, node.lineno, f"for {spoken(node.iter)}")
                if node.else_:
                    self._branch(node.else_, _line(node.else_, node), _otherwise(node))
            case nodes.Macro():
                for default in node.defaults:
                    self._expression(default)
                self._branch(node.body, node.lineno, f"macro {node.name}")
            case _:
                self._expression(node)

    def _if(self, node: nodes.If, word: str) -> None:
        self._expression(node.test)
        self._branch(node.body, node.lineno, f"{word} {spoken(node.test)}")
        for each in node.elif_:
            self._if(each, "elif")
        if word == "if":
            self._branch(node.else_, _line(node.else_, node), _otherwise(node))

    def _branch(self, body: list[nodes.Node], line: int, words: str) -> None:
        call = self._call("watched_enter", self._number(line, words), line)
        self.body(body)
        body.insert(0, nodes.ExprStmt(call, lineno=line))

    def _expression(self, node: nodes.Node) -> None:
        for choice in _choices(node):
            words = f"if {spoken(choice.test)}"
            choice.expr1 = self._side(choice.expr1, choice.lineno, f"inline {words}")
            if choice.expr2 is not None:
                line = choice.expr2.lineno
                choice.expr2 = self._side(choice.expr2, line, f"else of inline {words}")

    def _side(self, side: nodes.Expr, line: int, words: str) -> nodes.Expr:
        return self._call("watched_value", self._number(line, words), line, side)

    def _call(self, method: str, number: int, line: int, *more: nodes.Expr) -> nodes.Call:
        given = [nodes.Const(self._file, lineno=line), nodes.Const(number, lineno=line), *more]
        called = nodes.EnvironmentAttribute(method, lineno=line)
        return nodes.Call(called, given, [], None, None, lineno=line)

    def _number(self, line: int, words: str) -> int:
        """The new branch's number in its file; the same words in one line are told apart."""
        alike = [each for each in self.branches if each.line == line]
        times = sum(each.words.partition(" (again")[0] == words for each in alike)
        again = " (again)" if times == 1 else f" (again, {times + 1})" if times else ""
        self.branches.append(Branch(self._file, line, words + again))
        return len(self.branches) - 1


def _choices(node: nodes.Node) -> Iterator[nodes.CondExpr]:
    """Every inline if in an expression or a printing, the outer before the inner."""
    found = [node] if isinstance(node, nodes.CondExpr) else []
    return iter((*found, *node.find_all(nodes.CondExpr)))


def _otherwise(node: nodes.If | nodes.For) -> str:
    if isinstance(node, nodes.For):
        return f"else of for {spoken(node.iter)}"
    said = "else of if" if node.else_ else "no else, none of if"
    return f"{said} {spoken(node.test)}"


def _line(body: list[nodes.Node], node: nodes.Node) -> int:
    return body[0].lineno if body else node.lineno
