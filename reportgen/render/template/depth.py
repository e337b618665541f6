"""Refuses templates that would never come to an end: too deep, or macros in a ring."""

from __future__ import annotations

from jinja2 import nodes

from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplatePlace

_DEEPEST = 60  # levels of one inside another, tags and expressions together


def check_depth(tree: nodes.Template, place: TemplatePlace) -> None:
    """Nothing, when no tag or expression lies deeper in others than a reader can follow.

    Python itself stops at a hundred levels, with an error that names no line of the template.

    Raises
    ------
    TemplateError : at the first that lies too deep, and at the first macro that calls itself,
        straight away or by way of others.
    """
    level: list[nodes.Node] = [tree]
    for _ in range(_DEEPEST):
        level = [child for node in level for child in node.iter_child_nodes()]
    if level:
        raise place.fault(
            level[0].lineno,
            f"something here lies {_DEEPEST} levels deep in others.",
            cure='take it apart with macros, or with "{% set … %}"',
            code=Code.UNBOUNDED,
        )
    _check_rings(tree, place)


def _check_rings(tree: nodes.Template, place: TemplatePlace) -> None:
    macros = {macro.name: macro for macro in tree.find_all(nodes.Macro)}
    calls = {name: _called(macro) & macros.keys() for name, macro in macros.items()}
    for name, macro in macros.items():
        if name in _reached(name, calls):
            raise place.fault(
                macro.lineno,
                f'the macro "{name}" calls itself without end, straight away or by way of others.',
                cure="take the call out",
                code=Code.UNBOUNDED,
            )


def _called(macro: nodes.Macro) -> set[str]:
    return {
        call.node.name for call in macro.find_all(nodes.Call) if isinstance(call.node, nodes.Name)
    }


def _reached(start: str, calls: dict[str, set[str]]) -> set[str]:
    """All macros that are called from one, by one step or more."""
    reached: set[str] = set()
    waiting = list(calls[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(calls[name])
    return reached
