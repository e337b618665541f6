"""E7 and E8: words that judge, explain or feel where the facts give no leave to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, get_args, get_origin

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.sheet import Sheet
from reportgen.render.lint.shelf import Shelf
from reportgen.render.lint.texts import Text, texts
from reportgen.render.lint.words import AvoidedWord
from reportgen.render.template.codes import Code
from reportgen.render.template.vocabulary import fields_of, is_view, present
from reportgen.render.views.offer import THINGS

_JUDGED = {"verdict", "judged", "best_first", "better", "result", "quartile"}
_JUDGEMENTS = {"improved", "worsened", "better", "worse", "not judged", "mixed"}
_EXPLAINED = {
    "cause": "Figures tell what happened, and never why.",
    "feeling": "A paper tells figures, and leaves feelings to its readers.",
    "certainty": "Figures are estimates, and are revised.",
    "significance": "The word means that a test was made and met.",
    "judgement": "Only a direction that is stated for the indicator allows it.",
}


def wording(shelf: Shelf) -> Iterator[Finding]:
    """Words of the table of words to avoid, outside a test that allows them."""
    for sheet in shelf.readable:
        for text in texts(sheet.tree) if sheet.tree else ():
            for avoided in shelf.avoided:
                yield from _said(sheet, text, avoided)


def _said(sheet: Sheet, text: Text, avoided: AvoidedWord) -> Iterator[Finding]:
    if _allowed(text, avoided.kind):
        return
    for found in avoided.pattern.finditer(text.words):
        judges = avoided.kind == "judgement"
        what = "judges" if judges else "is not for reports"
        cure = "put it inside a test of a judgement, as in {% if change.verdict %}"
        yield sheet.find(
            Code.JUDGES if judges else Code.WORDING,
            text.line_at(found.start()),
            f'"{found[0]}" {what}: it {avoided.why}.'
            if judges
            else f'"{found[0]}" {what}: {avoided.why}.',
            _EXPLAINED[avoided.kind],
            cure if judges else f"say instead: {avoided.instead or 'nothing'}",
            found[0],
        )


def _allowed(text: Text, kind: str) -> bool:
    if kind == "judgement":
        return bool(text.guards & judgement_fields())
    if kind == "significance":
        return any("signific" in name for name in text.guards)
    return False


@lru_cache(maxsize=1)
def judgement_fields() -> frozenset[str]:
    """The fields of all views that can hold a judgement: by their name, or by their words."""
    found = set(_JUDGED)
    seen: set[object] = set()
    waiting = [present(kind) for kind in THINGS.values()]
    for name, kind in THINGS.items():
        if _judges(kind):
            found.add(name)
    while waiting:
        view = waiting.pop()
        if not is_view(view) or view in seen:
            continue
        seen.add(view)
        for name, kind in fields_of(view).items():
            if _judges(kind):
                found.add(name)
            inner = get_args(kind) if get_origin(kind) is tuple else (kind,)
            waiting.extend(present(each) for each in inner)
    return frozenset(found)


def _judges(kind: object) -> bool:
    kind = present(kind)
    return get_origin(kind) is Literal and bool(_JUDGEMENTS & set(get_args(kind)))
