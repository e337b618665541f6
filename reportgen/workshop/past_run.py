"""A finished run, read back from its folder: sentences, record, and what was left out."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import Any

from reportgen.errors import RequestError, did_you_mean

CLAIMS, RUN, FACTS, LEFT_OUT, REPORT = (
    "claims.json",
    "run.json",
    "facts.csv",
    "left_out.csv",
    "report.docx",
)
_KEYS = frozenset(
    {"id", "text", "section", "part", "template", "line", "because", "position", "facts"}
)
_RECORDED: Mapping[str, type] = {
    **dict.fromkeys(("request", "sets", "templates", "wording", "libraries"), dict),
    **dict.fromkeys(("inputs", "rules", "neighbours"), list),
    **dict.fromkeys(("area", "reportgen", "released"), str),
}
_MOST_NAMED = 5
Entry = Mapping[str, Any]
Row = Mapping[str, str]


@dataclass(frozen=True)
class Claim:
    """One sentence as claims.json tells it: `facts` and `indicators` are its plain entries."""

    id: str
    text: str
    section: str
    part: str
    template: str
    line: int
    because: str
    position: int
    indicators: tuple[Entry, ...]
    facts: tuple[Entry, ...]
    last_paper: Entry | None = None  # of the note on revisions: what it counts


@dataclass(frozen=True)
class PastRun:
    """One run folder; `place` as it was named, `report` the Word file that was named or lies there.

    Nothing but the folder is read: no workbook, no template.
    """

    place: str
    folder: Path
    report: Path
    sentences: tuple[Claim, ...]
    run: Entry

    @cached_property
    def left_out(self) -> tuple[Row, ...]:
        """The rows of left_out.csv."""
        return _rows(self.folder / LEFT_OUT)

    @cached_property
    def facts(self) -> tuple[Row, ...]:
        """The rows of facts.csv: every fact, told or not."""
        return _rows(self.folder / FACTS)

    @cached_property
    def rules(self) -> dict[str, str]:
        """The words of each rule, with its thresholds, by its name."""
        return {each["name"]: each["wording"] for each in self.run["rules"]}


def read_run(place: Path) -> PastRun:
    """The run that a Word report or a run folder belongs to.

    Raises
    ------
    RequestError : when nothing is there, it is no run, there are several, or it is an older one.
    """
    folder = _folder(place)
    report = place if place.suffix.casefold() == ".docx" else folder / REPORT
    claims, run = _json(folder / CLAIMS), _json(folder / RUN)
    if not _is_ours(claims, run):
        raise RequestError(
            str(place),
            f"its {CLAIMS} and {RUN} were written by another version of reportgen, or edited.",
            "Expected the files as this version leaves them, with the reasons of each sentence.",
            "build the report again with this version, then ask of the new folder.",
        )
    sentences = tuple(_claim(each, claims) for each in claims["sentences"])
    return PastRun(str(place), folder, report, sentences, run)


def _folder(place: Path) -> Path:
    if place.is_dir():
        return _run_in(place)
    if not place.is_file():
        beside = place.parent if place.parent.is_dir() else Path()
        raise RequestError(
            str(place),
            "there is no file or folder of this name.",
            did_you_mean(place.name, [each.name for each in beside.iterdir()]),
            "name the Word report of a run, or its folder below outputs.",
        )
    if place.suffix.casefold() != ".docx" and place.name not in (CLAIMS, RUN):
        raise RequestError(
            str(place),
            "this is neither a Word report nor a run folder.",
            "",
            "name the Word report of a run (.docx), or its folder below outputs.",
        )
    if not (place.parent / CLAIMS).is_file():
        raise RequestError(
            str(place),
            f"there is no {CLAIMS} beside this report.",
            "A report is explained from the files that its run left in the same folder.",
            "name the run's own folder below outputs, or build the report again.",
        )
    return place.parent


def _run_in(place: Path) -> Path:
    """The folder itself, or the only run folder in it."""
    if (place / CLAIMS).is_file():
        return place
    runs = sorted(each for each in place.iterdir() if (each / CLAIMS).is_file())
    if len(runs) == 1:
        return runs[0]
    if not runs:
        raise RequestError(
            str(place),
            f"this folder is no run: it holds no {CLAIMS}.",
            "Expected a folder that reportgen build has made.",
            "name a folder below outputs, or build the report again.",
        )
    named = ", ".join(each.name for each in runs[:_MOST_NAMED])
    more = f" and {len(runs) - _MOST_NAMED} more" if len(runs) > _MOST_NAMED else ""
    raise RequestError(
        str(place),
        f"this folder holds {len(runs)} runs: {named}{more}.",
        "Expected one run.",
        f"name one of them, as in {runs[0]}",
    )


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RequestError(
            str(path),
            "it cannot be read, or is no JSON.",
            "Expected the file as the run wrote it.",
            "build the report again.",
        ) from error


def _is_ours(claims: Any, run: Any) -> bool:
    if not isinstance(claims, dict) or not isinstance(run, dict):
        return False
    if not all(isinstance(run.get(name), kind) for name, kind in _RECORDED.items()):
        return False
    told = [claims.get(name) for name in ("sentences", "facts", "indicators")]
    if not all(isinstance(each, list) and all(isinstance(e, dict) for e in each) for each in told):
        return False
    known = range(len(claims["facts"]))
    return all(
        each.keys() >= _KEYS and all(one in known for one in each["facts"])
        for each in claims["sentences"]
    )


def _claim(entry: Entry, ledger: Entry) -> Claim:
    """One sentence with its facts and their indicators, which the file tells once for all."""
    told = {name: entry[name] for name in (*_KEYS, "last_paper") if name in entry}
    facts = (*(ledger["facts"][each] for each in told.pop("facts")), *entry.get("revisions", ()))
    known = {each["id"]: each for each in ledger["indicators"]}
    ids = dict.fromkeys(fact["indicator_id"] for fact in facts)
    return Claim(
        indicators=tuple(known[each] for each in ids if each in known), facts=facts, **told
    )


def _rows(path: Path) -> tuple[Row, ...]:
    """The rows of a csv file of the run; none where it was taken away."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return ()
    return tuple(csv.DictReader(StringIO(text)))
