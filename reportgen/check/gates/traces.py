"""Traces of one person's computer, and links that nobody else can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.check.access.links import links
from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, shortened

_OWN_PLACE = re.compile(
    r"[A-Za-z]:[\\/](Users|Documents and Settings)[\\/]|\bfile:/|\\\\[\w.-]+\\"
    r"|(?<![\w.])/(?:Users|home)/\w",
    re.IGNORECASE,
)
_FOLLOWED = ("http://", "https://", "mailto:", "tel:", "#")


def _author(paper: Paper) -> Iterator[Found]:
    if not paper.core.get("creator"):
        yield Found("properties of the file", "nobody is named as author.")


def _places(paper: Paper) -> Iterator[Found]:
    for name, told in paper.core.items():
        if _OWN_PLACE.search(told):
            yield Found(f'property "{name}" of the file', f'it says "{shortened(told)}".')
    for owner, relations in paper.package.relations.items():
        for each in relations:
            if each.external and each.kind != "hyperlink" and _OWN_PLACE.search(each.target):
                place = f'part "{owner}" of the file'
                yield Found(place, f'it leads to "{shortened(each.target)}" ({each.kind}).')
    for paragraph in paper.all:
        found = _OWN_PLACE.search(paragraph.text)
        if found is not None:
            yield Found(paragraph.place, "it names a place on somebody's computer.")


def _local(paper: Paper) -> Iterator[Found]:
    for each in links(paper):
        if not each.target.casefold().startswith(_FOLLOWED):
            told = shortened(each.target) or "nothing"
            yield Found(each.place, f'the link "{shortened(each.text)}" leads to "{told}".')


RULES = (
    Rule(
        "author-missing",
        Family.GATE,
        Severity.WARNING,
        "Expected the council or the post that answers for the paper.",
        "choose File, Info, Properties, Author.",
        _author,
        final=True,
    ),
    Rule(
        "own-computer",
        Family.GATE,
        Severity.ERROR,
        "Expected no trace of the computer it was written on.",
        "choose File, Info, Check for Issues, Inspect Document, and remove Document Properties; a "
        "template is unlinked in File, Options, Add-ins, Templates; a picture is put in anew with "
        "Insert, Pictures, Insert.",
        _places,
        final=True,
    ),
    Rule(
        "link-local",
        Family.GATE,
        Severity.ERROR,
        "Expected an address that everybody can follow.",
        "right-click the link, choose Edit Hyperlink (Edit Link), and give the public address.",
        _local,
        final=True,
    ),
)
