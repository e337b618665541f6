"""The small wrongs of a rule: swapped, unrounded, a period off, the other way, at the edge."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

SWAPPED = "swapped operands"
UNROUNDED = "rounding dropped"
PERIOD = "a period off"
POLARITY = "polarity turned"
EDGE = "edge moved"
CLASSES = (SWAPPED, UNROUNDED, PERIOD, POLARITY, EDGE)

_ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_AT_EDGE = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
_ROUNDS = ("round_half_up", "two_places")
_PAIRS = (
    ("HIGH", "LOW"),
    ("BETTER", "WORSE"),
    ("IMPROVED", "WORSENED"),
    ("ROSE", "FELL"),
    ("ABOVE", "BELOW"),
)
_OTHER_WAY = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One file with one wrong in it; `line` counts from 1, `within` names the function.

    `nth` counts the same wrong of the same words in one function, from 1.
    """

    file: str
    line: int
    within: str
    kind: str
    before: str
    after: str
    source: str
    nth: int = 1

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """What stays the same when other lines of the file change."""
        return self.file, self.within, self.before, self.after, self.nth


def mutants_of(file: Path, named: str, only: tuple[str, ...] = ()) -> list[Mutant]:
    """Every mutant of one file, in the order of its lines.

    Parameters
    ----------
    named : how the file is called in the report.
    only : the functions and methods to look at; all of them when empty.
    """
    source = file.read_text(encoding="utf-8")
    found = []
    for function in _functions(ast.parse(source)):
        if not only or function.name in only:
            left_alone = _left_alone(function)
            for node in _own_nodes(function):
                for kind, other in _wrongs(node) if node not in left_alone else ():
                    found.append(_made(source, named, function.name, node, (kind, other)))
    return _numbered(sorted(found, key=lambda each: each.line))


def _numbered(found: list[Mutant]) -> list[Mutant]:
    seen: Counter[object] = Counter()
    for place, each in enumerate(found):
        seen[each.key] += 1
        found[place] = replace(each, nth=seen[each.key])
    return found


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """The expressions of a function's body, without types and without functions inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.FunctionDef | ast.JoinedStr):
            continue
        if isinstance(node, ast.AnnAssign):
            waiting += [node.value] if node.value else []
            continue
        if isinstance(node, ast.expr):
            yield node
        waiting += ast.iter_child_nodes(node)


def _left_alone(function: ast.FunctionDef) -> set[ast.expr]:
    """Differences of which only the size is taken, and positions, which are moved as a whole."""
    found: set[ast.expr] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "abs":
            found |= {each for each in node.args if isinstance(each, ast.BinOp)}
        if isinstance(node, ast.Subscript):
            found.add(node.slice)
    return found


def _wrongs(node: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The kinds of wrong that one expression can have, and what then stands in its place."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        yield SWAPPED, ast.BinOp(node.right, node.op, node.left)
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], _ORDERED):
        yield from _compared(node)
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        if node.attr == "shown":
            yield UNROUNDED, ast.Attribute(node.value, "stored", node.ctx)
        if node.attr in _OTHER_WAY:
            yield POLARITY, ast.Attribute(node.value, _OTHER_WAY[node.attr], node.ctx)
    if isinstance(node, ast.Call):
        yield from _called(node)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from _negated(node)
    if isinstance(node, ast.Subscript):
        yield from _picked(node)


def _compared(node: ast.Compare) -> Iterator[tuple[str, ast.expr]]:
    for at, op in enumerate(node.ops):
        other = _AT_EDGE.get(type(op))
        if other is not None:
            ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield EDGE, ast.Compare(node.left, ops, node.comparators)
    if len(node.ops) == 1:
        yield SWAPPED, ast.Compare(node.comparators[0], node.ops, [node.left])


def _called(node: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node.func, ast.Name) and node.func.id in _ROUNDS and node.args:
        yield UNROUNDED, node.args[0]
    if isinstance(node.func, ast.Attribute) and node.func.attr == "at" and len(node.args) == 1:
        yield UNROUNDED, ast.Attribute(node.func.value, "stored", ast.Load())


def _negated(node: ast.UnaryOp) -> Iterator[tuple[str, ast.expr]]:
    """A way turned round; a position counted from the end is another kind of wrong."""
    if isinstance(node.operand, ast.Name) or _is_number(node.operand, 1):
        yield POLARITY, node.operand


def _picked(node: ast.Subscript) -> Iterator[tuple[str, ast.expr]]:
    """One position further on: [0] for [1], [-2] for [-1], a slice that begins or ends later."""
    at = node.slice
    if isinstance(at, ast.Slice):
        for end in ("lower", "upper"):
            bound = getattr(at, end)
            if bound is not None and _is_whole(bound):
                moved = ast.Slice(at.lower, at.upper, at.step)
                setattr(moved, end, _next(bound))
                yield PERIOD, ast.Subscript(node.value, moved, node.ctx)
    elif _is_whole(at):
        yield PERIOD, ast.Subscript(node.value, _next(at), node.ctx)


def _is_number(node: ast.AST, number: int) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value == number


def _is_whole(node: ast.expr) -> bool:
    """A position as a number, a sum or a difference of one, or a name with one more."""
    if isinstance(node, ast.UnaryOp):
        return _is_whole(node.operand)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Sub)
    return isinstance(node, ast.Constant) and type(node.value) is int


def _next(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant):
        return ast.UnaryOp(node.op, ast.Constant(int(str(node.operand.value)) + 1))
    if isinstance(node, ast.Constant):
        return ast.Constant(int(str(node.value)) + 1)
    return ast.BinOp(node, ast.Add(), ast.Constant(1))


def _made(
    source: str, named: str, within: str, node: ast.expr, wrong: tuple[str, ast.expr]
) -> Mutant:
    kind, other = wrong
    before = ast.unparse(node)
    after = ast.unparse(ast.fix_missing_locations(other))
    lines = source.encode("utf-8").splitlines(keepends=True)
    starts = [sum(map(len, lines[:at])) for at in range(len(lines) + 1)]
    begins = starts[node.lineno - 1] + node.col_offset
    ends = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
    whole = source.encode("utf-8")
    changed = whole[:begins] + f"({after})".encode() + whole[ends:]
    return Mutant(named, node.lineno, within, kind, before, after, changed.decode("utf-8"))
