"""The findings of a check as text to read and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportgen.check.checking import Checked
from reportgen.check.finding import Family, Finding, Severity
from reportgen.check.own_template import TemplateChecked

_MOST_PLACES = 5  # of one rule that are listed
_FAMILIES = {
    Family.ACCESS: "Readers: can everybody read it?",
    Family.GATE: "The clerk: can it be circulated?",
    Family.FILE: "The file: will Word open it without a word?",
}


def as_text(checked: Checked, everything: bool = False) -> str:
    """What was found, rule by rule with its cure, the worst first in each family."""
    lines = [_first_line(checked)]
    for family, title in _FAMILIES.items():
        found = [each for each in checked.findings if each.family is family]
        if found:
            lines += ["", title, *_rules(found, everything)]
    if checked.advice:
        lines += ["", "Advice", *_rules(checked.advice, everything)]
    if not checked.final:
        lines += ["", "To look as a clerk does before it is circulated, add --final."]
    return "\n".join(lines)


def template_as_text(checked: TemplateChecked) -> str:
    """What a template lacks, what is kept of it, and which styles it would be lent."""
    lines = [f"{checked.file}: {_counts(checked.findings)}."]
    lines += _rules(checked.findings, everything=True)
    lines += ["", "A report keeps of it", *(f"  {each}" for each in checked.kept)]
    if checked.lent:
        lines += ["", "A report brings along the styles it lacks", f"  {', '.join(checked.lent)}"]
    return "\n".join(lines)


def template_as_json(checked: TemplateChecked) -> str:
    """The same as one object."""
    said = {
        "file": checked.file,
        "findings": [_parts(each) for each in checked.findings],
        "kept": list(checked.kept),
        "lent": list(checked.lent),
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _first_line(checked: Checked) -> str:
    return f"{checked.file}: {_counts(checked.findings)}; {checked.rules} rules looked."


def _counts(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no findings"
    errors = sum(each.severity is Severity.ERROR for each in findings)
    told = f"{_number(errors, 'error')} and {_number(len(findings) - errors, 'warning')}"
    return f"{_number(len(findings), 'finding')}, {told}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _rules(found: Sequence[Finding], everything: bool) -> Iterator[str]:
    ordered = sorted(found, key=lambda each: each.severity is not Severity.ERROR)
    for code, group in groupby(ordered, key=lambda each: each.code):
        each_of = list(group)
        first = each_of[0]
        mark = "" if first.severity is Severity.ADVICE else f"{first.severity.value} "
        yield f"  {mark}{code}"
        shown = each_of if everything else each_of[:_MOST_PLACES]
        yield from (f"    {each.place}: {each.found}" for each in shown)
        if len(each_of) > len(shown):
            yield f"    and {len(each_of) - len(shown)} more (--all lists them)"
        yield f"    {first.expected}"
        yield f"    To mend: {first.cure}"


def as_json(checked: Checked) -> str:
    """The same as one object; findings and advice apart."""
    said = {
        "file": checked.file,
        "final": checked.final,
        "rules": checked.rules,
        "errors": sum(each.severity is Severity.ERROR for each in checked.findings),
        "warnings": sum(each.severity is Severity.WARNING for each in checked.findings),
        "findings": [_parts(each) for each in checked.findings],
        "advice": [_parts(each) for each in checked.advice],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _parts(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "family": finding.family.value,
        "severity": finding.severity.value,
        "place": finding.place,
        "found": finding.found,
        "expected": finding.expected,
        "cure": finding.cure,
    }
