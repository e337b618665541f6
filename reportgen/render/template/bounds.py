"""Puts a bound to what a template can do: steps are counted, and no text grows without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import str_join

from reportgen.render.ledger.marks import plain
from reportgen.render.ledger.said import put_together

LONGEST_TEXT = 4096  # letters of one sentence, or of one text put together for it
MOST_STEPS = 20_000  # printings for one sentence; the longest shipped one needs some hundred
_LETTERS_IN_A_STEP = 256


class Budget:
    """Counts what one sentence has cost so far: a step for each thing printed or might be."""

    __slots__ = ("spent",)

    def __init__(self) -> None:
        self.spent = 0

    def charge(self, steps: int) -> None:
        """Takes steps off; what called it has gone wrong when there are none left."""
        self.spent += steps
        if self.spent > MOST_STEPS:
            raise TemplateRuntimeError(
                f"the sentence takes more than {MOST_STEPS:,} steps to write; "
                "its loops or macros multiply one another."
            )

    def walked(self, things: tuple[object, ...], steps: int) -> tuple[object, ...]:
        """The things a loop walks, paid for before the first."""
        self.charge(len(things) * steps)
        return things


def joined(parts: Iterable[object]) -> str:
    """Parts put together to one text, within bounds."""
    return put_together(short_enough(str_join(parts)))


def short_enough(text: str) -> str:
    """The same text, when it is no longer than a sentence may be."""
    if len(text) > LONGEST_TEXT and len(plain(text)) > LONGEST_TEXT:
        raise TemplateRuntimeError(f"a text put together has more than {LONGEST_TEXT:,} letters.")
    return text


def bound(tree: nodes.Template) -> None:
    """Makes a checked template pay for its loops and macros; changes the tree, not its words."""
    for macro in list(tree.find_all(nodes.Macro)):
        steps = nodes.Const(_steps(macro.body), lineno=macro.lineno)
        call = _call("charge", macro.lineno, steps)
        macro.body.insert(0, nodes.ExprStmt(call, lineno=macro.lineno))
    for loop in list(tree.find_all(nodes.For)):
        steps = nodes.Const(_steps(loop.body), lineno=loop.lineno)
        loop.iter = _call("walked", loop.lineno, loop.iter, steps)


def _call(method: str, line: int, *given: nodes.Node) -> nodes.Call:
    called = nodes.EnvironmentAttribute(method, lineno=line)
    return nodes.Call(called, list(given), [], None, None, lineno=line)


def _steps(body: list[nodes.Node]) -> int:
    """One for going in and one for each thing printed, long texts for more; loops pay their own."""
    printed = list(_printed(body))
    letters = sum(len(each.data) for each in printed if isinstance(each, nodes.TemplateData))
    return 1 + len(printed) + letters // _LETTERS_IN_A_STEP


def _printed(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    for node in body:
        if isinstance(node, nodes.Output):
            yield from node.nodes
        elif not isinstance(node, nodes.For | nodes.Macro):
            yield from _printed(node.iter_child_nodes())


class SentenceCompiler(CodeGenerator):
    """Notes the line of plain text too, and calls the environment's own counters directly.

    Jinja itself notes only the lines of tags and prints.
    """

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  (Jinja's name)
        first = node.nodes[0]
        if isinstance(first, nodes.TemplateData):
            text = first.data.lstrip()
            above = first.data[: len(first.data) - len(text)].count("\n")
            first = nodes.TemplateData("", lineno=first.lineno + above)
        self.newline(first)
        super().visit_Output(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self._direct("joined", [nodes.Tuple(node.nodes, "load", lineno=node.lineno)], frame)

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if isinstance(node.node, nodes.EnvironmentAttribute):
            self._direct(node.node.name, node.args, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _direct(self, name: str, given: list[nodes.Expr], frame: Frame) -> None:
        self.write(f"environment.{name}(")
        for each in given:
            self.visit(each, frame)
            self.write(", ")
        self.write(")")
