"""run.json: what was asked for, read, ruled and found, without a clock or a machine's paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from reportgen.domain.document import Document
from reportgen.domain.request import ReportRequest
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows
from reportgen.typeset.claims import last_paper, readable
from reportgen.typeset.run_sets import sets_of, wording_tables

# Those whose version can change a figure, a picture or a byte of the report.
_LIBRARIES = (
    "govuk-bank-holidays",
    "jinja2",
    "lxml",
    "matplotlib",
    "numpy",
    "openpyxl",
    "pandas",
    "pillow",
    "pyarrow",
    "pydantic",
    "python-calamine",
    "python-docx",
    "python-pptx",
    "ruamel.yaml",
)
_SCRATCH = ("~$", ".", "__")  # of Word, of systems, of Python: never part of a template


def run_json(document: Document, record: RunRecord) -> bytes:
    """The record of the run; the same for the same inputs wherever they lie."""
    return readable(
        {
            "reportgen": record.version,
            "area": record.area,
            "draft": record.request.draft,
            "final": record.request.final,
            "gaps": [asdict(each) for each in document.gaps],
            "request": asked(record.request),
            "inputs": [asdict(each) for each in record.inputs],
            "templates": (templates := template_hashes(record.request.templates)),
            "sets": sets_of(templates, record.inputs),
            "wording": wording_tables(record.request.templates),
            "neighbours": _editions(record),
            "house_style": {
                "name": document.style.name,
                "reference": document.style.reference.name,
                "sha256": _hash(document.style.reference),
            },
            "rules": [{"name": name, "wording": wording} for name, wording in record.rules],
            "libraries": dict(library_versions()),
            "released": record.released,
            "last_paper": last_paper(record),
            "counts": _counts(document, record),
        }
    )


def _editions(record: RunRecord) -> list[str]:
    """Which sets of neighbours the facts are compared with, by the names of their editions."""
    beside = (getattr(fact, "comparator", None) for fact in record.facts)
    return sorted({each.edition for each in beside if each is not None and each.edition})


def asked(request: ReportRequest) -> dict[str, Any]:
    """The request with names of files in place of paths; where folders lie is left out."""
    told = {name: _portable(value) for name, value in asdict(request).items()}
    del told["out"], told["cache"]
    return told


def _portable(value: Any) -> Any:
    if isinstance(value, Path):
        return value.name
    if isinstance(value, tuple | list):
        return [_portable(each) for each in value]
    if isinstance(value, dict):
        return {name: _portable(each) for name, each in value.items()}
    return value


def template_hashes(folder: Path) -> dict[str, str]:
    """The sha256 of each file below the folder by its name from there, with forward slashes."""
    return {path.relative_to(folder).as_posix(): _hash(path) for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(_SCRATCH) for part in inside):
            yield path


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@cache
def library_versions() -> tuple[tuple[str, str], ...]:
    """Name and version of the libraries that have a part in the report, once per process."""
    return tuple((name, _version(name)) for name in _LIBRARIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _counts(document: Document, record: RunRecord) -> dict[str, Any]:
    kinds = Counter(fact_rows.kind_of(fact) for fact in record.facts)
    severities = Counter(str(problem.severity) for problem in record.problems)
    checks = Counter(problem.check for problem in record.problems if problem.check)
    return {
        "facts": len(record.facts),
        "facts_by_kind": dict(kinds),
        "indicators": len({fact.indicator.id for fact in record.facts}),
        "sentences": len(document.sentences),
        "left_out": len(record.left_out),
        "problems": len(record.problems),
        "problems_by_severity": dict(severities),
        "problems_by_check": dict(checks),
    }
