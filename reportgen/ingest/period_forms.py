"""In which form a publisher writes the periods of an indicator, from what the sources say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.domain.period import PeriodStyle
from reportgen.errors import WorkbookError
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.periods import read_period
from reportgen.ingest.records import Record

_FIRST_YEAR = re.compile(r"\d{4}")
_CALENDAR = "calendar"
_SNAPSHOT = "other"  # once a year, on a day or in a month: it has no second year to hide


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write periods: the style, its length in years, and a label as an example."""

    style: PeriodStyle
    years: int
    example: str


@dataclass(frozen=True, slots=True)
class PeriodForms:
    """What is known of an indicator's labels.

    `form` is None where it is unknown or not one alone, and `reason` then says why.
    `with_status` tells that some labels carry a word such as "(Rev)" or "(OT)"; `shapes` are the
    labels that were stated with each figure made 9, none where no label was stated.
    """

    form: Form | None
    reason: str = ""
    several: bool = False
    with_status: bool = False
    shapes: tuple[str, ...] = ()

    @property
    def hides_more_than_a_year(self) -> bool:
        """Whether a heading of four figures is surely not the whole of a label."""
        return self.several or (self.form is not None and self.form.style is not PeriodStyle.YEAR)


def period_forms(code: str, catalogue: Catalogue) -> PeriodForms:
    """What the workbook, the catalogue and the dictionary say of an indicator's labels.

    Raises
    ------
    WorkbookError : when a period_label cannot be read.
    """
    records = catalogue.by_code.get(code, ())
    types = list(dict.fromkeys(each["year_type"] for each in records if each["year_type"]))
    if len(types) > 1:
        said = " and ".join(f'"{each}"' for each in types)
        return PeriodForms(None, f"two sources give its years as {said}")
    year_type = types[0] if types else ""
    stated = next((each for each in records if each["period_label"]), None)
    if stated:
        return _stated(stated, year_type)
    return _by_style(catalogue.first(code, "period_style"), year_type)


def in_form(form: Form, year: int) -> str:
    """The label that begins with a year.

    Examples
    --------
    >>> in_form(Form(PeriodStyle.SPLIT_WINDOW, 3, "2013/14-15/16"), 2018)
    '2018/19-20/21'
    >>> in_form(Form(PeriodStyle.SPLIT_YEAR, 1, "2016-17"), 1999)
    '1999-00'
    """
    move = year - int(form.example[:4])

    def moved(found: re.Match[str]) -> str:
        figures = len(found.group())
        return str(int(found.group()) + move + 10_000)[-figures:]

    return re.sub(r"\d+", moved, form.example)


def _stated(record: Record, year_type: str) -> PeriodForms:
    forms: dict[tuple[PeriodStyle, int], Form] = {}
    with_status = False
    labels = [each.strip() for each in record["period_label"].split("|")]
    for label in labels:
        period = read_period(label, calendar=year_type == _CALENDAR)
        if period is None or not _FIRST_YEAR.match(period.label):
            raise WorkbookError(
                record.place,
                f'period_label is "{label}".',
                "Expected one period as the publisher writes it, such as 2016/17, or several "
                "forms with a bar between.",
                "correct the column period_label.",
            )
        with_status = with_status or bool(period.flags)
        form = Form(period.style, period.years, period.label)
        forms.setdefault((period.style, period.years), form)
    shapes = tuple(re.sub(r"\d", "9", label) for label in labels)
    if len(forms) == 1:
        return PeriodForms(next(iter(forms.values())), with_status=with_status, shapes=shapes)
    said = " and ".join(each.example for each in forms.values())
    reason = f"the publisher writes its periods in forms of different meaning, {said}"
    return PeriodForms(None, reason, several=True, with_status=with_status, shapes=shapes)


def _by_style(style: str, year_type: str) -> PeriodForms:
    """Where no label is known, what the style or the kind of year alone can tell."""
    if style == PeriodStyle.YEAR or (not style and year_type == _SNAPSHOT):
        return PeriodForms(Form(PeriodStyle.YEAR, 1, "2016"))
    if style == PeriodStyle.SPLIT_YEAR:
        return PeriodForms(Form(PeriodStyle.SPLIT_YEAR, 1, "2016/17"))
    if style in (PeriodStyle.WINDOW, PeriodStyle.SPLIT_WINDOW):
        return PeriodForms(None, f"how long its {style} is, nobody says", several=True)
    known = f"it counts {year_type} years, which are" if year_type else "its years may be"
    return PeriodForms(None, f"{known} written in more than one way")
