"""Whether the given files are about the report at all, before ten thousand things are found."""

from __future__ import annotations

from reportgen.errors import WorkbookError
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.files import made_from


def refuse_other_papers(evidence: EvidenceOf) -> None:
    """Let the files through, or say that nothing in them is of the report's area and indicators.

    A file by the name of one that the report was made from is always let through: where its
    cells are gone, the claims that rest on them are named one by one.

    Raises
    ------
    WorkbookError : naming the files, the area and what was expected.
    """
    ledger, given = evidence.ledger, evidence.workbooks.files
    own = made_from(ledger)
    if set(given) & set(own):
        return
    area = str(ledger.report["area"])
    if any(evidence.line(str(each["id"]), area) for each in ledger.indicators):
        return
    raise WorkbookError(
        ", ".join(given),
        f"nothing here is of this report: it holds no figure of {area} for any indicator that "
        "the report tells of.",
        f"Expected {', '.join(own)}, or a newer file with the same indicators.",
        "give that file with --workbook, or leave --workbook out where it lies beside the report.",
    )
