"""What `reportgen inspect` says: what was recognised in a workbook, as tables or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import reportgen
from reportgen.domain.area import AreaKind
from reportgen.ui.summary import problem_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console
    from rich.table import Table

    from reportgen.domain.area import Area
    from reportgen.domain.dataset import Coverage, Dataset
    from reportgen.domain.problem import Problem

_MOST_PROBLEMS = 5
_OUR_OWN = "workspace"  # catalogue and areas: always the same, told in the JSON only
_WIDTH_OF_A_PIPE = 160


def as_text(dataset: Dataset, coverages: Sequence[Coverage], console: Console) -> None:
    """Prints files, areas, indicators and problems; at most five problems in full."""
    for line in _input_lines(dataset):
        console.print(line, soft_wrap=True)
    console.print(_area_line(dataset), soft_wrap=True)
    if coverages:
        console.print(_indicator_table(coverages))
    number = _number(len(coverages), "indicator", "indicators")
    console.print(f"{number}. {_polarity_line(coverages)}", soft_wrap=True)
    for line in _problem_lines(dataset.problems):
        console.print(line, soft_wrap=True)


def plain_console() -> Console:
    """A console for standard output that never reads a name as markup."""
    from rich.console import Console

    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDTH_OF_A_PIPE
    return console


def as_json(dataset: Dataset, coverages: Sequence[Coverage]) -> str:
    """The same as one JSON object, every problem included."""
    content = {
        "version": reportgen.__version__,
        "inputs": [
            {"name": each.name, "layout": each.layout, "sheets": each.sheets, "rows": each.rows}
            for each in dataset.inputs
        ],
        "areas": [{"code": area.code, "name": area.name} for area in held_areas(dataset)],
        "neighbour_sets": [each.name for each in dataset.neighbour_sets],
        "indicators": [_indicator_entry(coverage) for coverage in coverages],
        "problems_by_check": _by_check(dataset.problems),
        "problems": [_problem_entry(problem) for problem in dataset.problems],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)


def write_problems(out: Path | None, dataset: Dataset) -> None:
    """Every problem as a csv file, where one is named.

    Raises
    ------
    OutputError : when it cannot be written.
    """
    if out is None:
        return
    from reportgen.typeset.csv_writer import problem_table
    from reportgen.ui.rows_file import write_rows_file

    write_rows_file(out, problem_table(dataset.problems))


def held_areas(dataset: Dataset) -> list[Area]:
    """The areas that have a row, in the order of the dataset."""
    codes = {str(code) for code in dataset.observations["area"].unique()}
    return [area for code, area in dataset.areas.items() if code in codes]


def _input_lines(dataset: Dataset) -> list[str]:
    lines = []
    for each in dataset.inputs:
        if each.layout == _OUR_OWN:
            continue
        sheets = f", sheets {', '.join(each.sheets)}" if each.sheets else ""
        rows = f", {each.rows:,} {'row' if each.rows == 1 else 'rows'}" if each.rows else ""
        lines.append(f"{each.name}: {each.layout}{rows}{sheets}")
    return lines


def _area_line(dataset: Dataset) -> str:
    areas = held_areas(dataset)
    numbers = Counter(area.kind for area in areas)
    names = [area.name for area in areas if area.kind is AreaKind.AUTHORITY]
    named = f" ({', '.join(names)})" if 0 < len(names) <= 12 else ""
    editions = ", ".join(each.name for each in dataset.neighbour_sets) or "none"
    return (
        f"Areas: {_number(numbers[AreaKind.AUTHORITY], 'authority', 'authorities')}{named}, "
        f"{_number(numbers[AreaKind.REGION], 'region', 'regions')}, "
        f"{'England' if numbers[AreaKind.COUNTRY] else 'no row for England'}. "
        f"Neighbour sets: {editions}."
    )


def _indicator_table(coverages: Sequence[Coverage]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Code", overflow="fold")
    table.add_column("Indicator", overflow="fold")
    table.add_column("Polarity")
    table.add_column("Periods", no_wrap=True)
    for heading in ("Authorities", "Figures", "Without"):
        table.add_column(heading, justify="right")
    for each in coverages:
        table.add_row(
            each.indicator.code,
            each.indicator.label,
            each.indicator.polarity.value,
            f"{each.first} to {each.last}" if each.first != each.last else str(each.last),
            str(each.authorities),
            str(each.figures),
            str(each.markers),
        )
    return table


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _polarity_line(coverages: Sequence[Coverage]) -> str:
    silent = sum(not each.indicator.polarity.judges for each in coverages)
    if not silent:
        return "All state which way is better."
    return f'For {silent} no better or worse way is stated: the report will not say "better".'


def _problem_lines(problems: Sequence[Problem]) -> list[str]:
    severities = Counter(problem.severity.value for problem in problems)
    lines = [f"Problems: {problem_words(dict(severities))}."]
    firsts = _first_of_each(problems)
    for problem, number in firsts:
        check = f" ({problem.check})" if problem.check else ""
        lines.append(f"- {problem.severity.value}{check}: {problem.place}: {problem.found}")
        lines += [f"  {problem.expected}"] if problem.expected else []
        lines += [f"  To mend: {problem.cure}"] if problem.cure else []
        lines += [f"  And {number - 1:,} more of this kind."] if number > 1 else []
    if len(problems) > len(firsts):
        lines.append("reportgen inspect --out problems.csv writes all.")
    return lines


def _first_of_each(problems: Sequence[Problem]) -> list[tuple[Problem, int]]:
    """The first of each severity and check with their number, the severest first.

    What a reader met, and no check found, is told one by one up to five.
    """
    alike: dict[tuple[str, str, int], list[Problem]] = {}
    unchecked = 0
    for problem in problems:
        unchecked += not problem.check
        alone = min(unchecked, _MOST_PROBLEMS) if not problem.check else 0
        alike.setdefault((problem.severity.value, problem.check, alone), []).append(problem)
    firsts = [(found[0], len(found)) for found in alike.values()]
    return sorted(firsts, key=lambda first: _by_severity(first[0]))


def _by_severity(problem: Problem) -> int:
    return ("severe", "warning", "note").index(problem.severity.value)


def _by_check(problems: Sequence[Problem]) -> dict[str, dict[str, int]]:
    """How many findings each check has, by severity; "" is what a reader met."""
    numbers: dict[str, Counter[str]] = {}
    for problem in problems:
        numbers.setdefault(problem.check, Counter())[problem.severity.value] += 1
    return {check: dict(counted) for check, counted in numbers.items()}


def _indicator_entry(coverage: Coverage) -> dict[str, Any]:
    return {
        "code": coverage.indicator.code,
        "topic": coverage.indicator.topic,
        "indicator": coverage.indicator.name,
        "polarity": coverage.indicator.polarity.value,
        "first": coverage.first.label,
        "last": coverage.last.label,
        "authorities": coverage.authorities,
        "figures": coverage.figures,
        "markers": coverage.markers,
    }


def _problem_entry(problem: Problem) -> dict[str, str]:
    return {
        "severity": problem.severity.value,
        "check": problem.check,
        "place": problem.place,
        "found": problem.found,
        "expected": problem.expected,
        "cure": problem.cure,
        "indicator_code": problem.indicator_code,
        "area": problem.area,
        "period": problem.period,
    }
