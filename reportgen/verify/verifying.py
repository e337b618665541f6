"""READ FIRST: how a finished report is checked, on one page.

Nothing that the report or its own list of claims says is believed. The list says what each word
is about; what is so is read from cells and worked out anew, with none of the steps' code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.errors import WordFileError
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.facts import fact_findings, readings_of, worked_out
from reportgen.verify.files import made_from
from reportgen.verify.finding import Finding, Kind, Verdict
from reportgen.verify.kept import Kept
from reportgen.verify.ledger import Ledger, read_ledger
from reportgen.verify.places import Places
from reportgen.verify.reading.known import Known
from reportgen.verify.texts import read_texts
from reportgen.verify.together.all_of_them import together
from reportgen.verify.together.lines import Lines
from reportgen.verify.word.aligning import Alignment, align
from reportgen.verify.word.paper import Word
from reportgen.verify.word.reading import read_word
from reportgen.verify.workbook.opened import Workbooks


class Auditor:
    """Checks reports that were made from the same files; each file is opened once.

    Parameters
    ----------
    paths : workbooks, csv and parquet files, dictionaries, lists of neighbours, the last paper.
    workspace : the folder that holds `inputs/`, for what is set there; None for none.
    """

    def __init__(self, paths: Sequence[Path], workspace: Path | None = None) -> None:
        self._books = Workbooks(paths, workspace)

    def verify(self, file: str, content: bytes, ledger: Ledger | None = None) -> Verdict:
        """Whether a report holds, and everything that does not.

        Parameters
        ----------
        file : the report's name, for messages.
        content : the bytes of the Word file.
        ledger : the list of claims; without it that which the file carries.

        Raises
        ------
        WordFileError : when it is no Word file, or carries no list of claims and none is given.
        WorkbookError : when a file that it is checked against cannot be read.
        """
        word = read_word(file, content)
        ledger = ledger or _carried(word)
        evidence = Kept(EvidenceOf(ledger, self._books))
        truths = worked_out(ledger, evidence)
        alignment = align(ledger.statements, word)
        places = Places(word)
        known = Known(ledger, truths, readings_of(ledger, evidence))
        texts = read_texts(alignment, known, places)
        said_in = _said_in(alignment, places)
        findings = (
            *texts.findings,
            *together(word, texts.told, Lines(ledger, evidence)),
            *fact_findings(ledger, truths, said_in),
            *_other_files(ledger, self._books),
        )
        return Verdict(
            file=file,
            area=str(ledger.report["area"]),
            findings=tuple(_each_once(findings)),
            read=tuple(texts.read),
            claims=len(truths),
            cells=len(evidence.cells),
        )


def ledger_of_report(file: str, content: bytes, beside: bytes | None = None) -> Ledger:
    """The list of claims that a Word file carries, else that of the folder it lies in.

    Raises
    ------
    WordFileError : when there is neither, or it cannot be read.
    """
    word = read_word(file, content)
    if word.ledger is None and beside is not None:
        return read_ledger(beside)
    return _carried(word)


def _carried(word: Word) -> Ledger:
    if word.ledger is None:
        raise WordFileError(
            word.file,
            "it carries no list of claims: reportgen did not make it, or another program dropped "
            "the list when it saved the file.",
            "Expected a report as reportgen wrote it, edited in Word or not.",
            "keep claims.json beside it; a paper written by hand is looked over with reportgen "
            "factcheck.",
        )
    return read_ledger(word.ledger, word.file)


def _said_in(alignment: Alignment, places: Places) -> Mapping[int, Sequence[tuple[str, str]]]:
    """Of each fact the texts that say something of it: place and sentence id."""
    found: dict[int, dict[tuple[str, str], None]] = defaultdict(dict)
    for pair in alignment.pairs:
        statement = pair.statement
        facts = {each.fact for span in statement.spans for each in span.says}
        for number in (*statement.facts, *(each for each in facts if each is not None)):
            found[number][places.of(pair), statement.id] = None
    return {number: tuple(told) for number, told in found.items()}


def _other_files(ledger: Ledger, books: Workbooks) -> Iterator[Finding]:
    """Which files are not those that the report was made from, by their hashes."""
    hashes = {str(each["name"]): str(each["sha256"]) for each in ledger.inputs}
    for name in made_from(ledger):
        now = books.sha256(name)
        if now != hashes[name]:
            is_here = "is another than it was made from" if now else "is not among those given"
            yield Finding(
                Kind.OTHER_WORKBOOK,
                name,
                f"the file {is_here}.",
                cure="look at what differs with reportgen compare, or give the file it was.",
            )


def _each_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """No word is told twice: a claim that is named in its own place needs no second finding."""
    told: set[tuple[object, ...]] = set()
    for each in findings:
        key = (each.place, each.statement, each.claim) if each.claim is not None else (each,)
        if key not in told:
            told.add(key)
            yield each
