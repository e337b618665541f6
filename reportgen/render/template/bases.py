"""Gives a template's own comparing words the bases of the branch that they stand in.

A word like "higher" rests on what was asked before it was written: its `if`, those that failed
before, and the ones around. Each such word becomes a call that marks it when it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from jinja2 import nodes

from reportgen.render.ledger.words import comparing_words
from reportgen.render.template.worded import Words

Asked: TypeAlias = tuple[str, tuple[str, ...]]  # a name, and the way from it to a field


def based(tree: nodes.Template) -> None:
    """Makes a checked template say what its words rest on; changes the tree, not its words."""
    tree.body = _body(tree.body, ())


def _body(body: Iterable[nodes.Node], asked: tuple[Asked, ...]) -> list[nodes.Node]:
    """Statements inside branches that asked these, the innermost first."""
    return [_statement(node, asked) for node in body]


def _statement(node: nodes.Node, asked: tuple[Asked, ...]) -> nodes.Node:
    match node:
        case nodes.Output():
            node.nodes = [each for part in node.nodes for each in _printed(part, asked)]
        case nodes.If():
            _if(node, asked)
        case nodes.For():
            node.iter = _as_expression(node.iter, asked)
            names = [each.name for each in (node.target, *node.target.find_all(nodes.Name))
                     if isinstance(each, nodes.Name)]  # fmt: skip
            around = tuple(each for each in asked if each[0] not in names)
            node.body = _body(node.body, (*((each, ()) for each in names), *around))
            node.else_ = _body(node.else_, asked)
        case nodes.Macro():
            node.body = _body(node.body, ())
        case nodes.Assign():
            node.node = _as_expression(node.node, asked)
        case nodes.ExprStmt() | nodes.FromImport() | nodes.Import():
            pass
    return node


def _if(node: nodes.If, asked: tuple[Asked, ...]) -> None:
    """An if: each of its bodies rests on its own test first, then on those that failed."""
    for each in (node, *node.elif_):
        own = tuple(_asked_in(each.test))
        each.test = _as_expression(each.test, asked)
        asked = (*own, *asked)
        each.body = _body(each.body, asked)
    node.else_ = _body(node.else_, asked)


def _asked_in(test: nodes.Node) -> Iterable[Asked]:
    """The names and fields that a test asks, in its order."""
    if isinstance(test, nodes.Name):
        yield test.name, ()
    elif isinstance(test, nodes.Getattr):
        root, way = _way(test)
        if root:
            yield root, way
    elif not isinstance(test, nodes.Call):
        for part in test.iter_child_nodes():
            yield from _asked_in(part)


def _way(node: nodes.Getattr) -> Asked:
    way: list[str] = [node.attr]
    owner = node.node
    while isinstance(owner, nodes.Getattr):
        way.insert(0, owner.attr)
        owner = owner.node
    known = isinstance(owner, nodes.Name) and owner.name != "loop"
    return (owner.name if known and isinstance(owner, nodes.Name) else ""), tuple(way)


def _printed(node: nodes.Expr, asked: tuple[Asked, ...]) -> Iterable[nodes.Expr]:
    """What is printed: plain text line by line, so that a fault knows its line."""
    if not isinstance(node, nodes.TemplateData):
        yield _expression(node, asked)
        return
    if not any(True for _ in comparing_words(node.data)):
        yield node
        return
    plain, line = "", node.lineno
    for text in node.data.splitlines(keepends=True):
        words = _words_of(text)
        if words and plain:
            yield nodes.TemplateData(plain, lineno=line - plain.count("\n"))
        if words:
            yield _call("worded", text, words, asked, line)
        plain = "" if words else plain + text
        line += 1
    if plain:
        yield nodes.TemplateData(plain, lineno=line - plain.count("\n"))


def _expression(node: nodes.Expr, asked: tuple[Asked, ...]) -> nodes.Expr:
    """An expression with the words in it marked; what is only compared stays as it is."""
    match node:
        case nodes.Const() if isinstance(node.value, str):
            words = _words_of(node.value)
            return _call("phrase", node.value, words, asked, node.lineno) if words else node
        case nodes.CondExpr():
            within = (*_asked_in(node.test), *asked)
            node.test = _expression(node.test, asked)
            node.expr1 = _expression(node.expr1, within)
            node.expr2 = None if node.expr2 is None else _expression(node.expr2, within)
        case nodes.Concat():
            node.nodes = [_expression(each, asked) for each in node.nodes]
        case nodes.Filter() if node.node is not None:
            node.node = _as_expression(node.node, asked)
        case nodes.Call():
            node.args = [_expression(each, asked) for each in node.args]
            for each in node.kwargs:
                each.value = _expression(each.value, asked)
        case nodes.And() | nodes.Or():
            node.left, node.right = (_expression(each, asked) for each in (node.left, node.right))
        case nodes.Not():
            node.node = _expression(node.node, asked)
    return node


def _as_expression(node: nodes.Node, asked: tuple[Asked, ...]) -> nodes.Expr:
    if not isinstance(node, nodes.Expr):
        raise TypeError(f"not an expression: {node!r}")
    return _expression(node, asked)


def _words_of(text: str) -> Words:
    return tuple((each.start, each.end, each.sort) for each in comparing_words(text))


def _call(method: str, text: str, words: Words, asked: tuple[Asked, ...], line: int) -> nodes.Call:
    """A call of the environment with the text, its words, and what was asked before it."""
    ways = tuple(way for _, way in dict.fromkeys(asked))
    roots = [nodes.Name(name, "load", lineno=line) for name, _ in dict.fromkeys(asked)]
    given: list[nodes.Expr] = [nodes.Const(each, lineno=line) for each in (text, words, ways)]
    called = nodes.EnvironmentAttribute(method, lineno=line)
    return nodes.Call(
        called, [*given, nodes.Tuple(roots, "load", lineno=line)], [], None, None, lineno=line
    )
