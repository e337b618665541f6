"""E6: a chain of tests on one word that leaves some of its values without a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, get_args, get_origin

from jinja2 import nodes

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.sheet import Sheet
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code
from reportgen.render.template.spoken import spoken
from reportgen.render.template.tags import lines_of_else
from reportgen.render.template.vocabulary import compared_words, present


def uncovered(shelf: Shelf) -> Iterator[Finding]:
    """Chains of two tests or more on a word, without an else, that miss a value of it.

    An empty else is enough: it says that silence is meant.
    """
    for sheet in shelf.readable:
        chains = zip(_chains(sheet.tree), lines_of_else(sheet.text, sheet.place), strict=False)
        for chain, line_of_else in chains:
            if not line_of_else and not chain.else_:
                yield from _missed(sheet, chain)


def _chains(tree: nodes.Template | None) -> list[nodes.If]:
    """Every if of a template in the order of its text, without the elif parts."""
    found = list(tree.find_all(nodes.If)) if tree else []
    parts = {id(part) for each in found for part in each.elif_}
    return [each for each in found if id(each) not in parts]


def _missed(sheet: Sheet, chain: nodes.If) -> Iterator[Finding]:
    tests = [chain.test, *(part.test for part in chain.elif_)]
    asked = _same_word(tests)
    values = _values(sheet, asked)
    if asked is None or not values or len(tests) == 1:
        return
    covered = {word for test in tests for word in _covered(test, values)}
    missed = [value for value in values if value and value not in covered]
    if missed:
        named = ", ".join(f'"{word}"' for word in missed)
        yield sheet.find(
            Code.UNCOVERED,
            chain.lineno,
            f'nothing is said where "{spoken(asked)}" is {named}.',
            f"It may be: {', '.join(value or '(empty)' for value in values)}.",
            "add the word, or an else; an empty else says that silence is meant",
        )


def _same_word(tests: Sequence[nodes.Node]) -> nodes.Expr | None:
    """The expression that all tests compare with words; none where they ask for several."""
    compared = [test.expr for test in tests if isinstance(test, nodes.Compare)]
    if len(compared) < len(tests) or len({spoken(each) for each in compared}) > 1:
        return None
    return compared[0]


def _values(sheet: Sheet, asked: nodes.Expr | None) -> tuple[str, ...]:
    kind = present(sheet.kinds.get(id(asked)))
    return get_args(kind) if get_origin(kind) is Literal else ()


def _covered(test: nodes.Node, values: Sequence[str]) -> set[str]:
    covered = set(values)
    for operand in test.ops if isinstance(test, nodes.Compare) else ():
        words = {word.value for word in compared_words(operand.expr)}
        covered &= words if operand.op in ("eq", "in") else set(values) - words
    return covered
