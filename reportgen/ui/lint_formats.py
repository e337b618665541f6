"""The findings of the linter as text, as data, for code scanning and for a workflow's log."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

import reportgen
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.linting import Lint
from reportgen.render.lint.meanings import MEANINGS

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST_LINES = 8  # of branches that one line of text names


def as_text(told: Lint) -> str:
    """One block for each file, each finding with its cure below, then the counts."""
    return "\n\n".join([*_blocks(told), "\n".join(_counts(told))])


def as_text_of_all(told: Lint) -> str:
    """The same with the remarks, and with what was accepted and why."""
    remarks = [
        line
        for _, notes in groupby(told.of("note"), key=lambda each: each.file)
        for line in _remark(list(notes))
    ]
    accepted = dict.fromkeys(
        f"{each.file}:{each.line}: {each.code} accepted: {why}" for each, why in told.accepted
    )
    parts = (*_blocks(told), "\n".join(remarks), "\n".join(accepted), next(iter(_counts(told))))
    return "\n\n".join(part for part in parts if part)


def _blocks(told: Lint) -> list[str]:
    wanted = [each for each in told.findings if not each.note]
    return [
        "\n".join(line for each in found for line in _lines(each))
        for _, found in groupby(wanted, key=lambda each: each.file)
    ]


def _lines(finding: Finding) -> Iterable[str]:
    yield f"{finding.file}:{finding.line}: {finding.code} {finding.message}"
    if finding.expected:
        yield f"    {finding.expected}"
    yield f"    To mend: {finding.cure}."


def _remark(notes: list[Finding]) -> Iterable[str]:
    """The branches that no example reaches, in one line for a file."""
    if notes:
        lines = list(dict.fromkeys(each.line for each in notes))
        named = ", ".join(str(line) for line in lines[:_MOST_LINES])
        more = f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
        ways = "1 branch" if len(notes) == 1 else f"{len(notes)} branches"
        where = "line" if len(lines) == 1 else "lines"
        verb = "is" if len(notes) == 1 else "are"
        first = notes[0]
        yield (
            f"{first.file}:{first.line}: {first.code} {ways} {verb} reached by no worked example "
            f"({where} {named}{more})."
        )


def _counts(told: Lint) -> Iterable[str]:
    """What was found in numbers, and where there is more to read."""
    said = [
        _number(len(told.of("error")), "error"),
        _number(len(told.of("warning")), "warning"),
    ]
    accepted = len(told.accepted)
    reason = f" {_number(accepted, 'warning')} accepted with a reason." if accepted else ""
    yield f"{_number(len(told.files), 'template')}: {', '.join(said)}.{reason}"
    notes = len(told.of("note"))
    silent = f"No worked example reaches {_number(notes, 'branch')}. " if notes else ""
    if silent or accepted:
        yield f"{silent}To list them: reportgen templates lint --all"


def _number(count: int, noun: str) -> str:
    several = "es" if noun.endswith("ch") else "s"
    return f"{count} {noun}{'' if count == 1 else several}"


def as_json(told: Lint) -> str:
    """Every finding as an object with all its parts."""
    return _dumped(
        {
            "files": list(told.files),
            "errors": len(told.of("error")),
            "warnings": len(told.of("warning")),
            "notes": len(told.of("note")),
            "findings": [_parts(each) for each in told.findings],
            "accepted": [{**_parts(each), "reason": why} for each, why in told.accepted],
        }
    )


def _parts(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "severity": finding.severity,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column or None,
        "message": finding.message,
        "expected": finding.expected,
        "cure": finding.cure,
    }


def as_sarif(told: Lint) -> str:
    """A log of SARIF 2.1.0, as code scanning reads it.

    References
    ----------
    OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0; GitHub, SARIF support
    for code scanning.
    """
    codes = list(MEANINGS)
    driver = {
        "name": "reportgen templates lint",
        "semanticVersion": reportgen.__version__,
        "rules": [
            {
                "id": code.value,
                "name": code.name.title().replace("_", ""),
                "shortDescription": {"text": MEANINGS[code]},
                "fullDescription": {"text": MEANINGS[code]},
                "help": {"text": "templates/narrative/README.md has an example of each code."},
                "defaultConfiguration": {"level": "error" if code.is_error else "warning"},
            }
            for code in codes
        ],
    }
    results = [
        {
            "ruleId": each.code.value,
            "ruleIndex": codes.index(each.code),
            "level": each.severity,
            "message": {"text": _whole(each)},
            "locations": [{"physicalLocation": _location(each)}],
        }
        for each in told.findings
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _location(finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.line}
    if finding.column:
        region["startColumn"] = finding.column
    return {"artifactLocation": {"uri": finding.file}, "region": region}


def as_github(told: Lint) -> str:
    """One workflow command for each error and warning: it is shown beside its line.

    References
    ----------
    GitHub, Workflow commands for GitHub Actions: "Setting an error message".
    """
    return "\n".join(_command(each) for each in told.findings if not each.note)


def _command(finding: Finding) -> str:
    column = f",col={finding.column}" if finding.column else ""
    place = f"file={_escaped(finding.file, ',:')},line={finding.line}{column}"
    title = f"title={finding.code.value}"
    return f"::{finding.severity} {place},{title}::{_escaped(_whole(finding))}"


def _escaped(text: str, more: str = "") -> str:
    for sign in ("%", "\r", "\n", *more):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _whole(finding: Finding) -> str:
    return " ".join(
        part for part in (finding.message, finding.expected, f"To mend: {finding.cure}.") if part
    )


def _dumped(said: Mapping[str, Any]) -> str:
    return json.dumps(said, indent=2, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Lint], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
