"""Which sentence is meant, by its id or by a few words of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.errors import RequestError, nearest
from reportgen.workshop.past_run import Claim, PastRun

_MOST_OFFERED = 8
_SHOWN = 90  # letters of a sentence that an offer repeats
_WORD = re.compile(r"\w[\w.,/-]*\w|\w")


def chosen(run: PastRun, wanted: str) -> Claim:
    """The one sentence with this id, or the one that holds these words.

    Raises
    ------
    RequestError : when none or several fit; the nearest are offered with their ids.
    """
    asked = _plain(wanted)
    for each in run.sentences:
        if each.id.casefold() == asked:
            return each
    exact = [each for each in run.sentences if _plain(each.text) == asked.removesuffix(".")]
    found = exact or [
        each for each in run.sentences if asked.removesuffix(".") in _plain(each.text)
    ]
    if not found:
        found = [each for each in run.sentences if each.id.casefold().startswith(asked)]
    if len(found) == 1:
        return found[0]
    if found:
        raise _refused(run, wanted, f"{len(found)} sentences fit.", found)
    raise _refused(run, wanted, "no sentence has this id or holds these words.", _near(run, asked))


def _refused(run: PastRun, wanted: str, found: str, offered: Sequence[Claim]) -> RequestError:
    lines = [f"  {each.id}: {_short(each.text)}" for each in offered[:_MOST_OFFERED]]
    more = len(offered) - _MOST_OFFERED
    if more > 0:
        lines.append(f"  and {more} more")
    offers = "\n".join([f"{'Nearest' if 'no ' in found else 'They are'}:", *lines]) if lines else ""
    cure = f"give the id of one, or more of its words; reportgen explain {run.place} lists all."
    return RequestError(f'"{wanted}"', found, offers, cure)


def _near(run: PastRun, asked: str) -> list[Claim]:
    """The sentences that share most words with what was asked, then those of similar ids."""
    words = set(_WORD.findall(asked))
    scores = {each.id: len(words & set(_WORD.findall(_plain(each.text)))) for each in run.sentences}
    best = max(scores.values(), default=0)
    enough = best if best * 2 >= len(words) and best else len(words) + 1
    ids = nearest(asked, scores)
    sharing = [each for each in run.sentences if scores[each.id] >= enough]
    similar = [each for each in run.sentences if each.id in ids and each not in sharing]
    return [*similar, *sharing] if "." in asked and " " not in asked else [*sharing, *similar]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().removesuffix(".")
