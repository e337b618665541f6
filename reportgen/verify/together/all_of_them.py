"""All that must agree in one report, looked over in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.finding import Finding
from reportgen.verify.ledger import Entry
from reportgen.verify.together.alt_texts import alt_findings
from reportgen.verify.together.assertions import Told, assertions
from reportgen.verify.together.assessments import assessment_findings
from reportgen.verify.together.charts import beside_table, chart_findings, drawn_findings, place_of
from reportgen.verify.together.contradictions import contradictions
from reportgen.verify.together.counts import counts_findings
from reportgen.verify.together.left_out import left_out_findings
from reportgen.verify.together.lines import Lines
from reportgen.verify.together.mislaid import mislaid_pictures
from reportgen.verify.together.revisions import revision_findings
from reportgen.verify.together.rules import rule_findings
from reportgen.verify.together.tables import printed_in, table_findings
from reportgen.verify.word.paper import Figure, Table, Word


def together(
    word: Word, told: Sequence[Told], lines: Lines, found: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """What tables, charts, alt texts, counts and sentences say against each other or the workbook.

    Parameters
    ----------
    told : the report's texts as they stand, with the ledger's spans carried over to them.
    found : what reading them for themselves found. A word that is false already accuses no other
        text of saying what is so.
    """
    for table in word.tables:
        yield from table_findings(table, lines)
    for figure in word.figures:
        yield from chart_findings(figure, lines)
        yield from alt_findings(figure, lines)
    yield from mislaid_pictures(word, lines.ledger)
    yield from _drawn(word, lines)
    yield from counts_findings(word, lines.ledger)
    yield from left_out_findings(word.tables, lines)
    yield from assessment_findings(word.tables, lines)
    yield from revision_findings(told, lines)
    yield from rule_findings(lines)
    false = {(each.place, each.words) for each in found if each.is_fault}
    asserted = assertions(told, lines.ledger)
    yield from contradictions(each for each in asserted if (each.place, each.words) not in false)


def _drawn(word: Word, lines: Lines) -> Iterator[Finding]:
    """What pictures are said to draw; and each beside the table of the same figures."""
    for chart in lines.ledger.charts:
        figure, table = _figure(chart, word, lines), _table(chart, word, lines)
        place = place_of(figure) if figure else f"the figure {chart['block']}"
        yield from drawn_findings(chart, place, lines)
        if table is not None:
            label = table.label or f"table {table.number}"
            yield from beside_table(chart, place, label, list(printed_in(table, lines)))


def _figure(chart: Entry, word: Word, lines: Lines) -> Figure | None:
    """The figure with the alt text that the ledger has for the chart."""
    said = _said(chart["block"], "alt text", lines)
    return next((each for each in word.figures if said and each.alt == said), None)


def _table(chart: Entry, word: Word, lines: Lines) -> Table | None:
    said = _said(chart["table"], "caption", lines)
    return next((each for each in word.tables if said and each.caption == said), None)


def _said(block: str, kind: str, lines: Lines) -> str:
    told = (e.text for e in lines.ledger.statements if e.block == block and e.kind == kind)
    return next(told, "")
