"""No report is written that says what the workbook does not."""

from __future__ import annotations

from reportgen.errors import ProofError
from reportgen.verify.finding import Finding
from reportgen.verify.ledger import Ledger
from reportgen.verify.slides.against_report import slide_findings
from reportgen.verify.slides.reading import read_slides
from reportgen.verify.verifying import Auditor, ledger_of_report

_MOST_NAMED = 5


def refuse_unless_proven(
    auditor: Auditor, file: str, content: bytes, slides: bytes | None = None
) -> None:
    """Let a finished report through, or say what in it, or in its slides, does not hold.

    Raises
    ------
    ProofError : naming the first faults, each with its sentence, template line and cells.
    """
    ledger = ledger_of_report(file, content)
    faults = (*auditor.verify(file, content, ledger).faults, *_of_slides(slides, ledger))
    if not faults:
        return
    named = [_named(each, ledger) for each in faults[:_MOST_NAMED]]
    if len(faults) > _MOST_NAMED:
        named.append(f"There are {len(faults) - _MOST_NAMED} more.")
    number = "1 thing" if len(faults) == 1 else f"{len(faults)} things"
    raise ProofError(
        file,
        f"{number} in the finished report cannot be proven from the workbook; it was not written.",
        "\n".join(named),
        "if you changed that line of a template, look at it again: its words must say what the "
        "figures say. If you did not, it is a mistake of reportgen: send this message, with the "
        "workbook, to whoever looks after it for you.",
    )


def _of_slides(slides: bytes | None, ledger: Ledger) -> tuple[Finding, ...]:
    """What slides say that the report does not; none where there are no slides."""
    if slides is None:
        return ()
    return tuple(slide_findings(read_slides("slides.pptx", slides), ledger))


def _named(finding: Finding, ledger: Ledger) -> str:
    written = (e for e in ledger.statements if finding.statement and e.id == finding.statement)
    by = next((f" ({each.template}, line {each.line})" for each in written), "")
    said = f" “{finding.words}”:" if finding.words else ""
    cells = f" [{'; '.join(finding.cells[:2])}]" if finding.cells else ""
    return f"{finding.place}{by}:{said} {finding.kind.value}: {finding.found}{cells}"
