"""What another run knew of an indicator, from its facts.csv and left_out.csv."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.workshop.diff.facts_beside import place_name
from reportgen.workshop.past_run import Entry, PastRun, Row

Figures = Mapping[tuple[str, str], tuple[str, str]]
_COMPARED = ("gap", "crossover")  # their second figure is the comparator's, of the same period


def rows_of(run: PastRun, indicator: str) -> tuple[Row, ...]:
    """The facts of one indicator by its id, told or not."""
    return tuple(row for row in run.facts if _id(row) == indicator)


def knows(run: PastRun, fact: Entry) -> bool:
    """Whether a run found a fact of this kind, of this indicator and beside this comparator."""
    beside = place_name(fact.get("comparator", ""))
    return any(
        row["kind"] == fact["kind"] and place_name(row["comparator"]) == beside
        for row in rows_of(run, fact["indicator_id"])
    )


def why_not(run: PastRun, fact: Entry) -> str:
    """Why a run left this fact out, as left_out.csv says; "" where it does not."""
    beside = place_name(fact.get("comparator", ""))
    for row in run.left_out:
        own = row.get("indicator_id") == fact["indicator_id"]
        kind = str(fact["kind"]).startswith(row["kind"])
        if own and kind and place_name(row["comparator"]) == beside:
            return row["reason"]
    return ""


def never_told(run: PastRun, indicator: str) -> str:
    """Why a run told nothing of an indicator, where it says so."""
    kinds = ("indicator", "")
    rows = (row for row in run.left_out if row.get("indicator_id") == indicator)
    return next((row["reason"] for row in rows if row["kind"] in kinds), "")


def figures_turned(old: PastRun, new: PastRun, indicator: str) -> list[str]:
    """The figures of an indicator that the two runs give differently, and its newest ones."""
    then, now = (_figures(run, indicator) for run in (old, new))
    lines = [
        f"{who}, {when}: {then[who, when][0]} -> {now[who, when][0]} ({now[who, when][1]})"
        for who, when in now
        if (who, when) in then and then[who, when][0] != now[who, when][0]
    ]
    came, went = ([key for key in one if key not in other] for one, other in _both(then, now))
    lines += [f"{who}, {when}: {now[who, when][0]} ({now[who, when][1]})" for who, when in came]
    return lines + [f"{who}, {when}: {then[who, when][0]} -> none" for who, when in went]


def _both(then: Figures, now: Figures) -> tuple[tuple[Figures, Figures], tuple[Figures, Figures]]:
    return (now, then), (then, now)


def _figures(run: PastRun, indicator: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Each figure that the facts print, by whose and when, with the cells of its fact."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for row in rows_of(run, indicator):
        comparator = place_name(row["comparator"])
        own = comparator if row["kind"] == "comparator_trend" else row["area"]
        other = comparator if row["kind"] in _COMPARED else own
        if row["value"] and row["kind"] != "target":
            found.setdefault((own, row["period"]), (row["value"], _first(row)))
        if row["reference_value"] and row["reference_period"] and row["kind"] != "target":
            key = (other, row["reference_period"])
            found.setdefault(key, (row["reference_value"], _last(row)))
    return found


def _first(row: Row) -> str:
    return row["cells"].split("; ")[0]


def _last(row: Row) -> str:
    cells = row["cells"].split("; ")
    return cells[1] if len(cells) == 2 else f"{cells[0]} and others"


def _id(row: Row) -> str:
    return f"{row['topic']} / {row['indicator_code']}"
