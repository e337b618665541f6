"""Numbered lists with a first number of their own, on the numbering that the template has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION

from reportgen.errors import StyleError
from reportgen.typeset.ooxml.markup import w


def number_lists(word: Any, styles: Mapping[str, str], reference: Path) -> Callable[[int], int]:
    """A maker of fresh numbered lists: the first number goes in, the id of the list comes out.

    Parameters
    ----------
    word : the opened template.
    styles : style id by role, of which "list bullet" and "list number" are used.

    Raises
    ------
    StyleError : when a list style of the template has no marks or numbers.
    """
    numbering = numbering_of(word.part)
    kinds = {
        role: _definition(word.styles.element, numbering, styles[role])
        for role in ("list bullet", "list number")
    }
    for role, kind in kinds.items():
        if kind is None:
            raise _no_marks(reference, role.title())

    def fresh(first: int) -> int:
        made = numbering.add_num(int(kinds["list number"] or 0))
        made.add_lvlOverride(ilvl=0).add_startOverride(first)
        return int(made.numId)

    return fresh


def numbering_of(part: Any) -> Any:
    """The list definitions of a template, or None where it has none."""
    relations = part.rels.values()
    found = (each.target_part for each in relations if each.reltype == RELATION.NUMBERING)
    owner = next(found, None)
    return None if owner is None else owner.element


def _definition(styles: Any, numbering: Any, style_id: str) -> str | None:
    """The number of the list definition behind a style."""
    used = _value(styles, f'{w("style")}[@{w("styleId")}="{style_id}"]//{w("numId")}')
    if used is None or numbering is None:
        return None
    return _value(numbering, f'{w("num")}[@{w("numId")}="{used}"]/{w("abstractNumId")}')


def _value(root: Any, path: str) -> str | None:
    found = root.find(path)
    return None if found is None else str(found.get(w("val")))


def _no_marks(reference: Path, name: str) -> StyleError:
    return StyleError(
        str(reference),
        f'the style "{name}" is joined to no list, so that its paragraphs would have no marks.',
        "Expected a list style with bullets or numbers of its own.",
        f'open the template in Word, modify the style "{name}", choose Format, Numbering, '
        "pick a list, and save the template.",
    )
