"""What a template brings that is no look: its text, its authors' traces, notes and locks."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn

from reportgen.typeset.ooxml.markup import w

_OF_BODY = frozenset(
    {
        RELATION.IMAGE,
        RELATION.HYPERLINK,
        RELATION.CHART,
        RELATION.COMMENTS,
        RELATION.OLE_OBJECT,
    }
)
_OF_PACKAGE = frozenset(
    {RELATION.EXTENDED_PROPERTIES, RELATION.CUSTOM_PROPERTIES, RELATION.THUMBNAIL}
)
_ENDINGS = (
    "/commentsExtended",
    "/commentsIds",
    "/commentsExtensible",
    "/people",
    "/glossaryDocument",
    "/stylesWithEffects",  # Word 2010's second copy of the styles, which would lack the lent
    "/attachedTemplate",
    "/mailMergeSource",
    "/recipientData",
)
_OF_SETTINGS = (
    "attachedTemplate",
    "documentProtection",
    "writeProtection",
    "trackRevisions",
    "mailMerge",
    "docVars",
)
_HEADS = ("headerReference", "footerReference")


def empty(word: Any) -> None:
    """Leaves page, styles, lists, heads and feet of an opened template, and nothing else.

    Text, controls, pictures and comments of its body go; so do custom properties, the file's
    statistics, the path of another template, locks, and the switch that tracks changes. Of
    several sections the last one's page stays, with heads and feet as Word would hand them on.
    """
    body = word.element.body
    page = _last_page(body)
    body[:] = []
    if page is not None:
        body.append(page)
    else:
        body.get_or_add_sectPr()
    _drop(word.part, _OF_BODY)
    _drop_heads(word)
    _drop(word.part.package, _OF_PACKAGE)
    for found in _unwanted_settings(word.settings.element):
        found.getparent().remove(found)
    _drop(word.part._settings_part)  # noqa: SLF001 - python-docx has no door to its relations
    for found in word.element.findall(w("background")):
        found[:] = []  # a plain colour may stay, the picture behind it is gone


def _last_page(body: Any) -> Any | None:
    """A copy of the last section's properties, with what it takes over from those before."""
    found = body.iter(w("sectPr"))
    sections = [each for each in found if each.getparent().tag != w("sectPrChange")]
    if not sections:
        return None
    page = deepcopy(sections[-1])
    for change in page.findall(w("sectPrChange")):
        page.remove(change)
    for earlier in reversed(sections[:-1]):
        for found in earlier.iterchildren(*(w(name) for name in _HEADS)):
            if _alike(page, found) is None:
                page.insert(0, deepcopy(found))
    if page.find(w("titlePg")) is None and sections[0].find(w("titlePg")) is not None:
        page.get_or_add_titlePg()
    return page


def _alike(page: Any, reference: Any) -> Any | None:
    kind = reference.get(w("type"))
    return page.find(f'{reference.tag}[@{w("type")}="{kind}"]')


def _drop_heads(word: Any) -> None:
    """Heads and feet of sections that are gone."""
    page = word.element.body.sectPr
    kept = {each.get(qn("r:id")) for each in page.iterchildren(*(w(name) for name in _HEADS))}
    for key, relation in list(word.part.rels.items()):
        if relation.reltype in (RELATION.HEADER, RELATION.FOOTER) and key not in kept:
            del word.part.rels[key]


def _drop(owner: Any, kinds: frozenset[str] = frozenset()) -> None:
    for key, relation in list(owner.rels.items()):
        if relation.reltype in kinds or relation.reltype.endswith(_ENDINGS):
            del owner.rels[key]


def _unwanted_settings(settings: Any) -> Iterator[Any]:
    for name in _OF_SETTINGS:
        yield from settings.findall(w(name))
