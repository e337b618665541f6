"""The heads and feet of a page, one for each kind of page that a template tells apart."""

from __future__ import annotations

from typing import Any

from reportgen.typeset.ooxml.markup import w

_SHOWN = (w("drawing"), w("pict"), w("object"), w("fldSimple"))


def kinds_of_page(word: Any, which: str) -> dict[str, Any]:
    """The heads or feet of the first section by kind: "default", and "first" and "even" if used.

    Parameters
    ----------
    which : "header" or "footer".
    """
    page = word.sections[0]
    kinds = {"default": getattr(page, which)}
    if page.different_first_page_header_footer:
        kinds["first"] = getattr(page, f"first_page_{which}")
    if word.settings.odd_and_even_pages_header_footer:
        kinds["even"] = getattr(page, f"even_page_{which}")
    return kinds


def says_something(head: Any) -> bool:
    """Whether a head or foot holds words, a field or a picture."""
    return not head.is_linked_to_previous and shows(head.part.element)


def shows(element: Any) -> bool:
    """Whether anything is seen of the content of a head or foot."""
    if "".join(element.itertext()).strip():
        return True
    return next(element.iter(*_SHOWN), None) is not None
