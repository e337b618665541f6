"""What another run knew of an indicator, from its facts.csv and left_out.csv."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.workshop.diff.facts_beside import place_name
from reportgen.workshop.past_run import Entry, PastRun, Row

Figures = Mapping[tuple[str, str], tuple[str, str]]
_COMPARED = ("gap", "crossover")  # their second figure is the comparator's, of the same period


def rows_of(run: PastRun, indicator: str) -> tuple[Row, ...]:
    """The facts of one indicator by its code, told or not, whatever topic it stands under."""
    return tuple(row for row in run.facts if row["indicator_code"] == indicator)


def knows(run: PastRun, fact: Entry) -> bool:
    """Whether a run found a fact of this kind, of this indicator and beside this comparator."""
    beside = place_name(fact.get("comparator", ""))
    return any(
        row["kind"] == fact["kind"] and place_name(row["comparator"]) == beside
        for row in rows_of(run, fact["indicator_code"])
    )


def why_not(run: PastRun, fact: Entry) -> str:
    """Why a run left this fact out, as left_out.csv says; "" where it does not."""
    beside = place_name(fact.get("comparator", ""))
    for row in run.left_out:
        own = row["indicator_code"] == fact["indicator_code"]
        kind = str(fact["kind"]).startswith(row["kind"])
        if own and kind and place_name(row["comparator"]) == beside:
            return row["reason"]
    return ""


def never_told(run: PastRun, indicator: str) -> str:
    """Why a run told nothing of an indicator, where it says so."""
    kinds = ("indicator", "")
    rows = (row for row in run.left_out if row["indicator_code"] == indicator)
    return next((row["reason"] for row in rows if row["kind"] in kinds), "")


def figures_turned(old: PastRun, new: PastRun, indicator: str) -> list[str]:
    """The newest figures then and now, where they differ, and the earlier ones that were restated.

    Each with its period and cell: "England: 40.6 (2024) -> 41.0 (2025) (made.xlsx, Data!O190)".
    """
    then, now = (_figures(run, indicator) for run in (old, new))
    before, after = (_newest(run, indicator) for run in (old, new))
    lines = []
    for who, when in after.items():
        if who in before and before[who] != when:
            was, (shown, cell) = then[who, before[who]][0], now[who, when]
            lines.append(f"{who}: {was} ({before[who]}) -> {shown} ({when}) ({cell})")
    both = (key for key in now if key in then and then[key][0] != now[key][0])
    lines += [f"{who}, {when}: {_turned(then, now, (who, when))}" for who, when in both]
    missing = [
        f"{who}, {when}: none -> {_one(now, who, when)}"
        for who, when in after.items()
        if who not in before
    ]
    return (
        lines
        + missing
        + [
            f"{who}, {when}: {then[who, when][0]} -> none"
            for who, when in before.items()
            if who not in after
        ]
    )


def _turned(then: Figures, now: Figures, key: tuple[str, str]) -> str:
    return f"{then[key][0]} -> {_one(now, *key)}"


def _one(figures: Figures, who: str, when: str) -> str:
    shown, cell = figures[who, when]
    return f"{shown} ({cell})"


def _newest(run: PastRun, indicator: str) -> dict[str, str]:
    """The period of the newest figure of the area and of each comparator."""
    found: dict[str, str] = {}
    for row in rows_of(run, indicator):
        if row["kind"] == "level":
            found[row["area"]] = row["period"]
        elif row["kind"] == "gap":
            found[place_name(row["comparator"])] = row["reference_period"]
    return found


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
    cells = row["cells"].split("; ")[1:]
    more = f" and {len(cells) - 1} more" if len(cells) > 1 else ""
    return f"{cells[0]}{more}" if cells else row["cells"]
