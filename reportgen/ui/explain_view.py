"""What `reportgen explain` says: the list of sentences, or all that stands behind one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from reportgen.workshop.explain.explanation import explanation
from reportgen.workshop.past_run import Claim, PastRun

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Entry = Mapping[str, Any]

_PLAIN = {("members", "1"), ("asked", "1"), ("joint", "1")}  # of one place: nothing to tell
_OWN_KINDS = {
    "change_baseline": "change since the baseline",
    "change_previous": "change on the previous period",
}


def as_list(run: PastRun, gone: Sequence[Claim], console: Console) -> None:
    """Every sentence with its id, under the headings of the report."""
    changed = {each.id for each in gone}
    for section, sentences in groupby(run.sentences, lambda each: each.section):
        console.print(f"\n{section or 'Elsewhere'}", style="bold")
        for each in sentences:
            mark = " (changed in the Word file)" if each.id in changed else ""
            console.print(f"  {each.id}{mark}", style="cyan", soft_wrap=True)
            console.print(f"    {each.text}", soft_wrap=True)
    number = len(run.sentences)
    console.print(
        f"\n{number} sentences. To see what stands behind one: "
        f"reportgen explain {run.place} ID (or a few of its words).",
        soft_wrap=True,
    )


def as_words(
    run: PastRun, wanted: Iterable[Claim], gone: Sequence[Claim], console: Console
) -> None:
    """Everything behind each sentence, one after the other."""
    changed = {each.id for each in gone}
    for place, claim in enumerate(wanted):
        if place:
            console.rule()
        _one(explanation(run, claim), claim.id in changed, console)


def _one(told: Entry, changed: bool, console: Console) -> None:
    console.print(f"{told['id']}: {told['part']}, {told['section']}", soft_wrap=True)
    console.print(f"\n  {told['text']}\n", style="bold", soft_wrap=True)
    if changed:
        console.print(
            "The Word file was edited: this sentence no longer stands in it as it was built.\n",
            style="yellow",
            soft_wrap=True,
        )
    for line in (*_why(told), *_written(told)):
        console.print(line, soft_wrap=True)
    _print(console, "\nFigures", _figures(told["figures"]), bool(told["figures"]))
    _print(console, "\nThe figures it looked at", _series(told["over"]), bool(told["over"]))
    _lines(console, "\nWhat was found", _facts(told["facts"]))
    _lines(console, "\nBy these rules", _rules(told["rules"]))
    _lines(console, "\nKnown of it but not told", _left_out(told["left_out"]))


def _print(console: Console, heading: str, table: Table, wanted: bool) -> None:
    if wanted:
        console.print(heading, style="bold")
        console.print(table)


def _lines(console: Console, heading: str, lines: Iterable[str]) -> None:
    held = list(lines)
    if held:
        console.print(heading, style="bold")
    for line in held:
        console.print(f"  {line}", soft_wrap=True)


def _why(told: Entry) -> Iterator[str]:
    because = told["because"]
    yield f"Why it is told: {because or 'it belongs to this part of the report'}."
    if told["salience"]:
        reasons = "; ".join(told["reasons"])
        yield f"Salience: {told['salience']}{f' ({reasons})' if reasons else ''}."


def _written(told: Entry) -> Iterator[str]:
    template = told["template"]
    if template["file"]:
        yield f"Written by: {template['file']}, line {template['line']}"
    for each in told["indicators"]:
        way = {"high": "higher is better", "low": "lower is better"}
        stated = way.get(each["polarity"], "no better or worse way is set")
        yield f"Indicator: {each['code']}, {each['name']} ({stated})"


def _figures(figures: Sequence[Entry]) -> Table:
    table = _table("whose", "period", "printed", "stored", "cell")
    for each in figures:
        stored = "" if each["stored"] == each["shown"] else each["stored"]
        when = each["period"] or "(within)"
        table.add_row(each["of"], when, each["shown"], stored, _cells(each["cells"]))
    return table


def _series(figures: Sequence[Entry]) -> Table:
    table = _table("whose", "period", "printed", "stored", "cell")
    for each in figures:
        shown = each.get("shown", each.get("marker", ""))
        stored = each.get("stored", "")
        differs = "" if stored == shown else stored
        table.add_row(each["of"], each["period"], shown, differs, _cells(each["cells"]))
    return table


def _table(*columns: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=True)
    for name in columns:
        justify: Any = "right" if name in ("printed", "stored") else "left"
        table.add_column(name, justify=justify, overflow="fold")
    return table


def _cells(cells: Sequence[str]) -> str:
    if len(cells) <= 1:
        return "".join(cells)
    file = cells[0].rpartition("!")[0] or cells[0].rpartition(", ")[0]
    others = ", ".join(each.removeprefix(file).lstrip("!, ") for each in cells[1:])
    return f"{cells[0]} and {len(cells) - 1} more: {others}"


def _facts(facts: Sequence[Entry]) -> Iterator[str]:
    for fact in facts:
        kind = _OWN_KINDS.get(fact["kind"], fact["kind"].replace("_", " "))
        beside = f" beside {fact['comparator']}" if "comparator" in fact else ""
        parts = [*_named(fact, "words"), *_named(fact, "numbers"), *_named(fact, "periods")]
        if fact["kind"] == "revision":
            parts = [fact.get("what", ""), *(filter(None, [fact.get("detail", "")]))]
        yield f"{kind}{beside}, {fact['period']}: {'; '.join(parts) or 'the figure itself'}"


def _rules(rules: Mapping[str, str]) -> Iterator[str]:
    return (f"{name}: {words}" if words else name for name, words in rules.items())


def _named(fact: Entry, part: str) -> list[str]:
    held = fact.get(part, {})
    told = {name: text for name, text in held.items() if (name, text) not in _PLAIN}
    return [f"{name.replace('_', ' ')} {text}" for name, text in told.items()]


def _left_out(rows: Sequence[Entry]) -> Iterator[str]:
    for row in rows:
        beside = f" beside {row['comparator']}" if row["comparator"] else ""
        kind = row["kind"].replace("_", " ")
        yield f"{kind}{beside} (salience {row['salience']}): {row['reason']}"
