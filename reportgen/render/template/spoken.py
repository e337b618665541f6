"""Says an expression of a template as it stands there, for messages and lists of branches."""

from __future__ import annotations

from jinja2 import nodes

_SIGNS = {"eq": "==", "ne": "!=", "in": "in", "notin": "not in"}


def spoken(node: nodes.Node) -> str:
    """An expression as it stands in the template: "level.value"; calls without what is given.

    Examples
    --------
    >>> spoken(nodes.Not(nodes.Getattr(nodes.Name("loop", "load"), "first", "load")))
    'not loop.first'
    """
    match node:
        case nodes.Name():
            return node.name
        case nodes.Const():
            return f'"{node.value}"' if isinstance(node.value, str) else str(node.value).lower()
        case nodes.Getattr():
            return f"{spoken(node.node)}.{node.attr}"
        case nodes.Call():
            return f"{spoken(node.node)}(…)"
        case nodes.Not():
            return f"not {spoken(node.node)}"
        case nodes.And() | nodes.Or():
            word = "and" if isinstance(node, nodes.And) else "or"
            return f"{spoken(node.left)} {word} {spoken(node.right)}"
        case nodes.Compare():
            ends = (f" {_SIGNS.get(each.op, each.op)} {spoken(each.expr)}" for each in node.ops)
            return spoken(node.expr) + "".join(ends)
        case nodes.Tuple() | nodes.List():
            return f"({', '.join(spoken(each) for each in node.items)})"
        case _:
            return "…"
