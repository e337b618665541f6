"""Period headings that LAIT cut to four figures, mended from what is known of each indicator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.domain.period import PeriodStyle
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.block import Block, Mask, Positions
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.period_forms import Form, PeriodForms, in_form, period_forms

_CUT = re.compile(r"\d{4}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Mended:
    """A block whose cut headings are whole again; `lost` are the measures that cannot be."""

    block: Block
    lost: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


def mend(block: Block, codes: Sequence[str], catalogue: Catalogue, present: Mask) -> Mended:
    """The block with each figure under the period that its publisher means.

    LAIT cuts all headings of a create-your-own table to their first four figures when two of
    its indicators write one year in two ways: "2016/17" and "2016-18" then both read "2016".
    Headings of a table that was edited, or that LAIT had no cause to cut, are not mended,
    because somebody may have meant them.

    Parameters
    ----------
    codes : the indicator of each of the block's measures.
    present : whether each figure belongs to a period that its indicator has.
    """
    if not block.cuts_years:
        return Mended(block)
    plain = np.array([_CUT.fullmatch(label) is not None for label in block.periods], bool)
    cells = present & plain[block.period]
    forms = {
        measure: period_forms(code, catalogue)
        for measure, code in enumerate(codes)
        if (cells & (block.measure == measure)).any()
    }
    if not any(each.hides_more_than_a_year for each in forms.values()):
        return Mended(block)
    table = _Table(block, codes, cells)
    if block.as_published and plain.all() and _clash(forms.values()):
        return _mended(table, forms)
    told = [
        (measure, _edited(table, measure, each))
        for measure, each in forms.items()
        if each.hides_more_than_a_year
    ]
    return Mended(block, tuple(at for at, _ in told), tuple(problem for _, problem in told))


@dataclass(frozen=True, slots=True)
class _Table:
    """A block, its indicators' codes, and which of its cells stand under a cut heading."""

    block: Block
    codes: Sequence[str]
    cells: Mask

    def of(self, measure: int) -> Mask:
        mask: Mask = self.cells & (self.block.measure == measure)
        return mask

    def place(self, measure: int) -> str:
        return self.block.where(int(np.argmax(self.of(measure))))


def _clash(forms: Iterable[PeriodForms]) -> bool:
    """Whether two indicators may write one year in two ways, without which LAIT cuts nothing."""
    shapes = [each.shapes for each in forms]
    return not all(shapes) or len({shape for each in shapes for shape in each}) > 1


def _mended(table: _Table, forms: dict[int, PeriodForms]) -> Mended:
    labels = {label: at for at, label in enumerate(table.block.periods)}
    period = table.block.period.copy()
    lost: list[int] = []
    problems: list[Problem] = []
    for measure, each in forms.items():
        if each.form is None:
            lost.append(measure)
            problems.append(_unknown(table, measure, each.reason))
        elif each.form.style is not PeriodStyle.YEAR:
            problems.append(_told(table, measure, each.form))
            _move(table, measure, each.form, labels, period)
    problems.extend(_statuses(table, forms))
    block = replace(table.block, periods=tuple(labels), period=period)
    return Mended(block, tuple(lost), tuple(problems))


def _move(
    table: _Table, measure: int, form: Form, labels: dict[str, int], period: Positions
) -> None:
    """Put the figures of one measure under whole labels, which are added where they are new."""
    mask = table.of(measure)
    for at in np.unique(table.block.period[mask]).tolist():
        whole = in_form(form, int(table.block.periods[at]))
        period[mask & (table.block.period == at)] = labels.setdefault(whole, len(labels))


def _told(table: _Table, measure: int, form: Form) -> Problem:
    years = sorted({int(table.block.periods[at]) for at in table.block.period[table.of(measure)]})
    first, last = years[0], years[-1]
    more = "" if first == last else f', and so on to "{last}" as {in_form(form, last)}'
    return Problem(
        Severity.WARNING,
        table.place(measure),
        f"{table.block.measures[measure]}: LAIT cut the headings of this table to four figures. "
        f'"{first}" was read as {in_form(form, first)}{more}.',
        f"The publisher gives the periods of this indicator as a {form.style}, such as "
        f"{form.example}.",
        "nothing, if that is right; a table of this indicator alone has its headings whole.",
        table.codes[measure],
    )


def _unknown(table: _Table, measure: int, reason: str) -> Problem:
    heading = table.block.periods[int(table.block.period[int(np.argmax(table.of(measure)))])]
    return Problem(
        Severity.SEVERE,
        table.place(measure),
        f"{table.block.measures[measure]}: LAIT cut the headings of this table to four figures, "
        f'and which period "{heading}" means for this indicator cannot be known: {reason}.',
        "Expected a period_label in inputs/catalogue/indicators.csv, such as 2016/17.",
        "download this indicator in a table of its own, or fill period_label; it was set aside.",
        table.codes[measure],
    )


def _edited(table: _Table, measure: int, forms: PeriodForms) -> Problem:
    heading = table.block.periods[int(table.block.period[int(np.argmax(table.of(measure)))])]
    said = f"as a {forms.form.style}" if forms.form else "in more than one form"
    return Problem(
        Severity.SEVERE,
        table.place(measure),
        f'{table.block.measures[measure]}: the heading is "{heading}", but the publisher gives '
        f"this indicator's periods {said}.",
        "Expected headings such as 2021/22 or 2020-22. Headings that LAIT cut to four figures "
        "are mended only in a table of several indicators that is as LAIT wrote it.",
        "give LAIT's own download, or write each period in full; it was set aside here.",
        table.codes[measure],
    )


def _statuses(table: _Table, forms: dict[int, PeriodForms]) -> list[Problem]:
    """One note for all indicators whose words such as "(prov)" the cut took away as well."""
    found = [measure for measure, each in forms.items() if each.form and each.with_status]
    if not found:
        return []
    names = [str(table.block.measures[measure]) for measure in found[:_MOST_NAMED]]
    more = f" and {len(found) - _MOST_NAMED:,} more" if len(found) > _MOST_NAMED else ""
    return [
        Problem(
            Severity.NOTE,
            table.place(found[0]),
            "LAIT cut the headings of this table to four figures; whether a figure is "
            f"provisional, revised or outturn is no longer said of {'; '.join(names)}{more}.",
            "Expected headings such as 2025 (prov).",
            "download these in a table of their own if it matters.",
        )
    ]
