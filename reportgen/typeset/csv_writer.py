"""facts.csv, left_out.csv and problems.csv: plain tables that any spreadsheet opens safely."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from reportgen.domain.document import Document
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows

# The last four are wider signs of East Asian keyboards, which Excel takes for the same.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NO_FIGURE = "-"  # a marker, which no spreadsheet takes for a formula
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_LEFT_OUT = (
    "indicator_code",
    "indicator",
    "topic",
    "kind",
    "comparator",
    "salience",
    "reason",
    "indicator_id",
    "sentences",
)
_PROBLEMS = ("severity", "check", "place", "found", "expected", "cure", "indicator_code", "area")


def facts_csv(document: Document, record: RunRecord) -> bytes:
    """One row per fact of the report's indicators, said or not."""
    del document
    each = ((row[name] for name in fact_rows.COLUMNS) for row in fact_rows.rows(record.facts))
    return table(fact_rows.COLUMNS, each)


def left_out_csv(document: Document, record: RunRecord) -> bytes:
    """One row per fact or indicator that the report does not say, with the reason.

    The last two columns lead to claims.json: the indicator's id there, and how the ids of the
    sentences on it begin ("cpp_rate"), "" where no sentence tells it.
    """
    begins = _beginnings(document)
    return table(
        _LEFT_OUT,
        (
            (
                each.indicator.code,
                each.indicator.name,
                each.indicator.topic,
                each.kind,
                each.comparator,
                str(each.salience),
                each.reason,
                each.indicator.id,
                begins.get(each.indicator.id, ""),
            )
            for each in record.left_out
        ),
    )


def _beginnings(document: Document) -> dict[str, str]:
    """How the ids of an indicator's own sentences begin, by `Indicator.id`."""
    return {
        sentence.facts[0].indicator.id: sentence.id.rsplit(".", 1)[0]
        for sentence in document.sentences
        if len({fact.indicator.id for fact in sentence.facts}) == 1
    }


def problems_csv(document: Document, record: RunRecord) -> bytes:
    """One row per doubt about the inputs: place, found, expected, cure; none is left to a count."""
    del document
    return problem_table(record.problems)


def problem_table(problems: Iterable[Problem]) -> bytes:
    """These problems as a csv file, one row each, the severest first."""
    ranked = sorted(problems, key=lambda each: list(Severity).index(each.severity))
    return table(_PROBLEMS, ((str(getattr(each, name)) for name in _PROBLEMS) for each in ranked))


def table(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A csv file as Excel expects it: UTF-8 with its mark, lines ended by CR LF.

    References
    ----------
    RFC 4180; OWASP on formula injection.
    """
    target = StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula; numbers stay as they are.

    Examples
    --------
    >>> safe("-3.2"), safe("=1+1"), safe("-"), safe("--")
    ('-3.2', "'=1+1", '-', "'--")
    """
    if text == _NO_FIGURE or _NUMBER.fullmatch(text):
        return text
    if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA):
        return f"'{text}"
    return text
