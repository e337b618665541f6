"""HTML as text that is escaped unless it was made here."""

from __future__ import annotations

from html import escape

from reportgen.typeset.ooxml.markup import plain

_VOID = frozenset({"br", "img", "link", "meta"})


class Markup(str):
    """Finished HTML: what `element` puts in as it stands. Any other text is escaped."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str) -> Markup:
    """One element; attributes are named as in HTML, with "_" for "-" and after a Python word.

    An attribute whose value is "" is left out, but for the words of a picture: "" says that it
    has nothing to tell.

    Examples
    --------
    >>> element("p", "A & B", class_="lead")
    '<p class="lead">A &amp; B</p>'
    >>> element("p", element("b", "<i>"))
    '<p><b>&lt;i&gt;</b></p>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value or key == "alt"
    )
    if name in _VOID:
        return Markup(f"<{name}{told}>")
    return Markup(f"<{name}{told}>{joined(*content)}</{name}>")


def joined(*content: str) -> Markup:
    """Pieces one after another, those that are no mark-up escaped, a line end as a break."""
    return Markup("".join(each if isinstance(each, Markup) else _words(each) for each in content))


def _words(text: str) -> str:
    return escape(plain(text), quote=False).replace("\n", "<br>")


def _attribute(text: str) -> str:
    return escape(plain(text).replace("\n", " "))
