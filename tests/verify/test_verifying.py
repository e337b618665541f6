"""The whole way of the auditor over a small report: clean, edited, and with a cell changed."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from reportgen.errors import ProofError, WordFileError, WorkbookError
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.verify.finding import Kind, Verdict
from reportgen.verify.ledger import Ledger, read_ledger
from reportgen.verify.refusing import refuse_unless_proven
from reportgen.verify.verifying import Auditor, ledger_of_report
from tests.journeys.builders import REPOSITORY, build_small, xlsx_file

NAME, TEXT = "report.docx", "word/document.xml"


class Finished:
    """A built report with its workbook."""

    def __init__(self, folder: Path) -> None:
        self.workbook = xlsx_file(folder)
        answer = build_small(self.workbook, out=folder / "out")
        assert answer.code == 0, answer.wrong
        self.content = answer.reports[0].read_bytes()
        self.claims = (answer.reports[0].parent / "claims.json").read_bytes()

    @property
    def ledger(self) -> Ledger:
        return read_ledger(self.claims)

    def verify(self, content: bytes = b"", ledger: Ledger | None = None) -> Verdict:
        auditor = Auditor([self.workbook], REPOSITORY)
        return auditor.verify(NAME, content or self.content, ledger)

    def with_text(self, old: str, new: str) -> bytes:
        """The report with words of its text written otherwise, wherever they stand."""
        parts = unzipped(self.content)
        assert old.encode() in parts[TEXT], old
        return zipped({**parts, TEXT: parts[TEXT].replace(old.encode(), new.encode())})


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    return Finished(tmp_path_factory.mktemp("small"))


def test_nothing_is_found_in_a_report_as_it_was_built(finished: Finished) -> None:
    verdict = finished.verify()
    assert verdict.findings == ()
    assert verdict.claims >= 5
    assert verdict.cells >= 8
    assert all(each.holds for each in verdict.read)
    assert sum(len(each.marks) for each in verdict.read) > verdict.claims


def test_a_report_carries_the_claims_that_lie_beside_it(finished: Finished) -> None:
    assert ledger_of_report(NAME, finished.content) == finished.ledger


@pytest.mark.parametrize(("old", "new"), [("19.1%", "19.2%"), ("21.5%", "22.5%")])
def test_a_figure_wrong_in_text_and_claims_alike_is_found(
    finished: Finished, old: str, new: str
) -> None:
    claims = finished.claims.replace(old.encode(), new.encode())
    claims = claims.replace(old[:-1].encode(), new[:-1].encode())
    verdict = finished.verify(finished.with_text(old, new), read_ledger(claims))
    wrong = [each for each in verdict.faults if new in each.words]
    assert {each.kind for each in wrong} >= {Kind.FALSE}
    assert any(each.statement for each in wrong)
    assert any(each.place.startswith("Table ") for each in wrong)


def test_a_turned_word_is_found(finished: Finished) -> None:
    verdict = finished.verify(finished.with_text("lower than England", "higher than England"))
    assert any("higher" in each.words for each in verdict.faults)


def test_what_an_author_adds_is_listed_and_is_no_fault(finished: Finished) -> None:
    text = unzipped(finished.content)[TEXT].decode()
    start = text.index("<w:sectPr")
    added = "<w:p><w:r><w:t>We hired 17 workers.</w:t></w:r></w:p>"
    content = zipped(
        {**unzipped(finished.content), TEXT: f"{text[:start]}{added}{text[start:]}".encode()}
    )
    verdict = finished.verify(content)
    assert verdict.holds
    (own,) = [each for each in verdict.findings if each.kind is Kind.OWN]
    assert own.words == "17"


def test_any_single_cell_that_a_claim_rests_on_is_missed_when_it_goes_or_changes(
    finished: Finished, tmp_path: Path
) -> None:
    facts = finished.ledger.facts
    over = (figure["cells"] for fact in facts for figure in fact.get("over", ()))
    told = [each for held in (*(fact["cells"] for fact in facts), *over) for each in held]
    cells = {each.rpartition("!")[2] for each in told}
    assert cells >= {"F2", "I2", "I4", "I5"}
    for address in sorted(cells):
        for value in (None, "77.7"):
            book = openpyxl.load_workbook(finished.workbook)
            assert book.active is not None
            book.active[address] = value
            path = tmp_path / finished.workbook.name
            book.save(path)
            verdict = Auditor([path], REPOSITORY).verify(NAME, finished.content)
            named = [each for each in verdict.faults if each.claim is not None and each.statement]
            assert named, (address, value)


def test_a_workbook_saved_again_is_told_and_is_no_fault(finished: Finished, tmp_path: Path) -> None:
    path = tmp_path / finished.workbook.name
    openpyxl.load_workbook(finished.workbook).save(path)
    verdict = Auditor([path], REPOSITORY).verify(NAME, finished.content)
    assert verdict.holds
    assert {each.kind for each in verdict.findings} <= {Kind.OTHER_WORKBOOK}


def test_one_auditor_verifies_many_reports_alike(finished: Finished) -> None:
    auditor = Auditor([finished.workbook], REPOSITORY)
    spoilt = finished.with_text("19.1%", "19.2%")
    once = auditor.verify(NAME, spoilt)
    assert auditor.verify(NAME, finished.content).findings == ()
    assert auditor.verify(NAME, spoilt) == once


def test_a_report_without_its_claims_cannot_be_verified(finished: Finished) -> None:
    parts = unzipped(finished.content)
    bare = {name: part for name, part in parts.items() if not name.startswith("customXml/")}
    bare["[Content_Types].xml"] = parts["[Content_Types].xml"]
    with pytest.raises(WordFileError, match="carries no list of claims"):
        ledger_of_report(NAME, zipped(bare))
    assert ledger_of_report(NAME, zipped(bare), finished.claims) == finished.ledger


def test_a_build_refuses_what_cannot_be_proven_and_names_the_template_s_line(
    finished: Finished,
) -> None:
    auditor = Auditor([finished.workbook], REPOSITORY)
    refuse_unless_proven(auditor, NAME, finished.content)
    with pytest.raises(ProofError) as raised:
        refuse_unless_proven(auditor, NAME, finished.with_text("19.1%", "19.2%"))
    assert "19.2%" in raised.value.expected
    assert ".j2, line " in raised.value.expected


def test_a_false_figure_accuses_no_text_that_is_right(finished: Finished) -> None:
    parts = unzipped(finished.content)
    once = parts[TEXT].replace(b"19.1%", b"19.2%", 1)
    faults = finished.verify(zipped({**parts, TEXT: once})).faults
    assert {each.words for each in faults} == {"19.2%"}
    assert len({each.place for each in faults}) == 1


def test_a_file_by_another_name_is_read_by_its_headings(finished: Finished, tmp_path: Path) -> None:
    newer = tmp_path / "newer.xlsx"
    newer.write_bytes(finished.workbook.read_bytes())
    verdict = Auditor([newer], REPOSITORY).verify(NAME, finished.content)
    (told,) = verdict.findings
    assert told.kind is Kind.OTHER_WORKBOOK
    assert "by their headings in newer.xlsx" in told.found
    assert verdict.files == ("newer.xlsx",)


def test_a_workbook_of_other_things_is_refused_once(finished: Finished, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Minutes", "of", "a meeting"])  # type: ignore[union-attr]
    other = tmp_path / "other.xlsx"
    book.save(other)
    with pytest.raises(WorkbookError, match="holds no figure of"):
        Auditor([other], REPOSITORY).verify(NAME, finished.content)


def test_a_sentence_that_is_gone_is_named_by_its_heading_and_first_words(
    finished: Finished,
) -> None:
    told = next(
        e for e in finished.ledger.statements if e.id.endswith(".level") and e.kind == "sentence"
    )
    (gone,) = [
        each
        for each in finished.verify(finished.with_text(told.text, "")).findings
        if each.kind is Kind.REMOVED
    ]
    first = " ".join(told.text.split()[:3])
    assert gone.place.startswith(f"section “{told.section}”, sentence “{first}")
    assert gone.place.endswith(f"({told.id})")


def test_a_sentence_that_the_list_of_claims_does_not_hold_is_unproven(finished: Finished) -> None:
    claims = json.loads(finished.claims)
    gone = claims["sentences"].pop()
    verdict = finished.verify(ledger=read_ledger(json.dumps(claims).encode()))
    assert [each.place for each in verdict.faults] == [f"the sentence marked {gone['bookmark']}"]


def test_a_text_that_rests_on_a_fact_that_is_not_listed_is_told_as_damage(
    finished: Finished,
) -> None:
    claims = json.loads(finished.claims)
    claims["sentences"][0]["facts"] = [len(claims["facts"])]
    with pytest.raises(WordFileError, match="damaged"):
        read_ledger(json.dumps(claims).encode())


def test_words_put_where_a_name_stood_are_the_authors_own(finished: Finished) -> None:
    gap = next(each for each in finished.ledger.statements if each.id.endswith(".gap"))
    named = gap.text.split(" was ")[0]
    verdict = finished.verify(finished.with_text(named, "The figure of Lancaster"))
    own = [each.words for each in verdict.findings if each.kind is Kind.OWN]
    assert verdict.holds
    assert any("Lancaster" in words for words in own)
