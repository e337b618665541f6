"""Each statement is found again, also after an author's edits; what is left is the author's own."""

from __future__ import annotations

from reportgen.verify.ledger import Statement
from reportgen.verify.word.aligning import Alignment, State, align
from reportgen.verify.word.reading import read_word
from tests.check.builders import caption, p, r, row, with_body, zipped

FIRST = "The rate of referrals was 304.1 in 2024/25."
SECOND = "It was below England (519.4)."
THIRD = "The rate has fluctuated since 2020/21."


def sentence(text: str, number: int) -> Statement:
    return Statement("sentence", text, (), id=f"s{number}", bookmark=f"claim_{number}")


def marked(text: str, number: int) -> str:
    start = f'<w:bookmarkStart w:id="{100 + number}" w:name="claim_{number}"/>'
    return f'{start}{r(text)}<w:bookmarkEnd w:id="{100 + number}"/>'


def aligned(statements: list[Statement], *blocks: str) -> Alignment:
    return align(statements, read_word("paper.docx", zipped(with_body(*blocks))))


def states(found: Alignment) -> list[State]:
    return [each.state for each in found.pairs]


SAID = [sentence(text, at) for at, text in enumerate((FIRST, SECOND, THIRD))]


def test_sentences_are_found_by_their_bookmarks() -> None:
    inside = " ".join(marked(each.text, at) for at, each in enumerate(SAID))
    found = aligned(SAID, f"<w:p>{inside}</w:p>")
    assert states(found) == [State.SAME] * 3


def test_an_edited_sentence_is_found_by_its_bookmark_whatever_it_says() -> None:
    found = aligned(SAID[:1], f"<w:p>{marked('Referrals went up.', 0)}</w:p>")
    assert states(found) == [State.EDITED]
    assert found.pairs[0].text == "Referrals went up."


def test_a_sentence_is_found_word_for_word_once_its_bookmark_is_lost() -> None:
    found = aligned(SAID, p(f"{FIRST} {SECOND} {THIRD}"))
    assert states(found) == [State.SAME] * 3
    assert not [each for each in found.own if "rate" in each.text and "304" in each.text]


def test_without_bookmarks_an_edited_sentence_is_found_by_its_likeness() -> None:
    changed = SECOND.replace("below", "above")
    found = aligned(SAID, p(f"{FIRST} {changed} {THIRD}"))
    assert states(found) == [State.SAME, State.EDITED, State.SAME]
    assert found.pairs[1].text == changed


def test_a_sentence_that_is_gone_is_removed() -> None:
    found = aligned(SAID, p(f"{FIRST} {THIRD}"))
    assert states(found)[1] is State.REMOVED
    assert found.pairs[1].text == ""


def test_an_emptied_bookmark_is_a_removed_sentence() -> None:
    assert states(aligned(SAID[:1], f"<w:p>{marked('', 0)}</w:p>")) == [State.REMOVED]


def test_sentences_in_another_order_are_moved() -> None:
    order = (THIRD, FIRST, SECOND)
    numbers = {each.text: at for at, each in enumerate(SAID)}
    found = aligned(SAID, *(f"<w:p>{marked(each, numbers[each])}</w:p>" for each in order))
    assert states(found) == [State.SAME, State.SAME, State.MOVED]


def test_what_no_statement_covers_is_the_authors_own() -> None:
    inside = f"{marked(FIRST, 0)}{r(' We hired 12 staff.')}"
    found = aligned(SAID[:1], f"<w:p>{inside}</w:p>", p("Visits rose by 9%."))
    own = [each.text for each in found.own]
    assert "We hired 12 staff." in own
    assert "Visits rose by 9%." in own
    assert not [each for each in own if "304.1" in each]


def test_curly_quotes_and_blanks_are_no_edit() -> None:
    said = sentence("Kent's rate was 9.", 0)
    shown = "Kent\u2019s  rate was\u00a09."
    found = aligned([said], f"<w:p>{marked(shown, 0)}</w:p>")
    assert states(found) == [State.SAME]


def test_a_sentence_said_a_second_time_is_read_a_second_time() -> None:
    found = aligned(SAID[:1], f"<w:p>{marked(FIRST, 0)}</w:p>", p(FIRST))
    assert states(found) == [State.SAME, State.SAME]
    edited = aligned(SAID[:1], f"<w:p>{marked(FIRST, 0)}</w:p>", p(FIRST.replace("304", "314")))
    assert states(edited) == [State.SAME, State.EDITED]


def cells(*rows: tuple[str, ...]) -> list[Statement]:
    return [
        Statement(
            "table heading" if not at else "table cell", text, (), block="t", row=at, column=column
        )
        for at, each in enumerate(rows)
        for column, text in enumerate(each, 1)
    ]


ROWS = (("Area", "2024", "2025"), ("Kent", "9.1", "9.5"), ("England", "8.0", "8.2"))
CAPTION = Statement("caption", "Plans", (), block="t")


def table(*rows: tuple[str, ...]) -> tuple[str, str]:
    inside = "".join(row(*each, header=not at) for at, each in enumerate(rows))
    return caption("Table", 2, "Plans", 41), f"<w:tbl><w:tblPr/><w:tblGrid/>{inside}</w:tbl>"


def changed_cells(*rows: tuple[str, ...]) -> dict[str, str]:
    found = aligned([CAPTION, *cells(*ROWS)], *table(*rows))
    return {each.statement.text: each.text for each in found.pairs if each.state is not State.SAME}


def test_cells_are_found_by_their_row_and_column() -> None:
    assert changed_cells(*ROWS) == {}


def test_a_changed_cell_is_told_with_what_stands_there_now() -> None:
    assert changed_cells(ROWS[0], ("Kent", "9.1", "9.6"), ROWS[2]) == {"9.5": "9.6"}


def test_a_row_put_in_shifts_no_other() -> None:
    found = aligned([CAPTION, *cells(*ROWS)], *table(*ROWS[:2], ("Bury", "7.7", "7.9"), ROWS[2]))
    assert set(states(found)) == {State.SAME}
    assert {"Bury", "7.7", "7.9"} <= {each.text for each in found.own}


def test_a_row_taken_out_is_removed() -> None:
    assert changed_cells(ROWS[0], ROWS[2]) == {"Kent": "", "9.1": "", "9.5": ""}


def test_an_alt_text_is_found_and_its_edit_is_told() -> None:
    alt = "Line chart of the rate of referrals, from 91.3 in 2024 to 94.5 in 2025."
    same = aligned([Statement("alt text", alt, ())])
    edited = aligned([Statement("alt text", alt.replace("94.5", "94.6"), ())])
    assert (states(same), states(edited)) == ([State.SAME], [State.EDITED])


def test_thousands_of_texts_are_matched_without_comparing_each_with_each() -> None:
    said = [Statement("text", f"Line {at} of {at * 7} words.", ()) for at in range(1500)]
    found = aligned(said, *(p(each.text) for each in reversed(said)))
    assert set(states(found)) == {State.SAME}
