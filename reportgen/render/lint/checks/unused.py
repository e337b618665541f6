"""W3: macros, imports and files that no sentence uses."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.errors import did_you_mean
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.sheet import Sheet, imported, imports_of
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code


def unused(shelf: Shelf) -> Iterator[Finding]:
    """What was written and is never said."""
    wanted = {name for sheet in shelf.readable for name in imported(sheet.tree)}
    used = {sheet.name: _used_elsewhere(shelf, sheet.name) for sheet in shelf.readable}
    for sheet in shelf.readable:
        if not sheet.is_sentence and sheet.name not in wanted:
            yield _finding(sheet, 1, "no template imports this file", "import it, or delete it")
            continue
        yield from _imports(sheet)
        yield from _macros(sheet, used[sheet.name])


def _macros(sheet: Sheet, elsewhere: set[str]) -> Iterator[Finding]:
    tree = sheet.tree or nodes.Template([])
    here = _names(tree)
    for macro in tree.find_all(nodes.Macro):
        if macro.name not in here and macro.name not in elsewhere:
            nearest = did_you_mean(macro.name, here | elsewhere)
            found = f'no sentence calls the macro "{macro.name}"'
            yield _finding(sheet, macro.lineno, found, "call it, or delete it", nearest, macro.name)


def _imports(sheet: Sheet) -> Iterator[Finding]:
    tree = sheet.tree or nodes.Template([])
    here = _names(tree)
    for node in imports_of(tree):
        names = [node.target] if isinstance(node, nodes.Import) else _known_as(node)
        for name in names:
            if name not in here:
                found = f'"{name}" is imported and never called'
                yield _finding(sheet, node.lineno, found, "call it, or leave it out", "", name)


def _known_as(node: nodes.Node) -> list[str]:
    asked = node.names if isinstance(node, nodes.FromImport) else []
    return [each[1] if isinstance(each, tuple) else each for each in asked]


def _names(tree: nodes.Template) -> set[str]:
    return {each.name for each in tree.find_all(nodes.Name) if each.ctx == "load"}


def _used_elsewhere(shelf: Shelf, name: str) -> set[str]:
    """The macros of one file that others import by name, or call through the file's name."""
    used: set[str] = set()
    for sheet in shelf.readable:
        tree = sheet.tree or nodes.Template([])
        for node in imports_of(tree):
            if not (isinstance(node.template, nodes.Const) and node.template.value == name):
                continue
            if isinstance(node, nodes.FromImport):
                used.update(each[0] if isinstance(each, tuple) else each for each in node.names)
            else:
                used.update(
                    each.attr
                    for each in tree.find_all(nodes.Getattr)
                    if isinstance(each.node, nodes.Name) and each.node.name == node.target
                )
    return used


def _finding(
    sheet: Sheet, line: int, found: str, cure: str, expected: str = "", word: str = ""
) -> Finding:
    return sheet.find(Code.UNUSED, line, f"{found}.", expected, cure, word)
