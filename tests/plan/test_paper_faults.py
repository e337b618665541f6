"""What an author wrote is never left out unseen: a word without a place stops the run early."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportgen.domain.paper import (
    Authored,
    Classification,
    Commentary,
    Implication,
    Link,
    Meeting,
)
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.paper_faults import refuse_faults
from reportgen.plan.web_addresses import is_web_address, link_in
from tests.plan.builders import outline_of, request_for

PARTS = """parts:
  - recommendations
  - sections
  - implications
  - further_data
  - part: words
    name: next_steps
    heading: Next steps
recommendations: [That the committee notes this., That it asks for more.]
"""
BARE = "parts: [purpose, sections]\n"
LAIT = "https://www.gov.uk/lait"


def request_with(folder: Path, more: str = PARTS, **changes: Any) -> ReportRequest:
    return request_for(folder, outline_of("A", more=more), name="ours", **changes)


def refused(request: ReportRequest) -> RequestError:
    with pytest.raises(RequestError) as caught:
        check(request)
    assert caught.value.cure
    return caught.value


def check(request: ReportRequest) -> None:
    refuse_faults(request, read_outline(request.templates, request.outline).outline)


def authored(**words: Any) -> Authored:
    return replace(Authored(), **words)


def test_a_request_whose_words_all_have_a_place_passes(tmp_path: Path) -> None:
    words = authored(
        texts=(("next_steps", ("In June.",)),),
        implications=(Implication("Legal", ("None.",)),),
        commentary=(Commentary(("Ours.",), "A post", "Care"), Commentary(("All.",), "A post")),
        reasons=("It is new.", "It is late."),
        links=(Link("All the figures", LAIT),),
    )
    papers = ("A paper", f"Another paper: {LAIT}")
    check(request_with(tmp_path, authored=words, background_papers=papers))


def test_a_draft_is_not_final(tmp_path: Path) -> None:
    fault = refused(request_with(tmp_path, draft=True, final=True))
    assert fault.place == 'the request "ours"'
    assert "both a draft and a final paper" in fault.found


def test_a_text_that_no_part_asks_for_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    words = authored(texts=(("next_step", ("In June.",)),))
    fault = refused(request_with(tmp_path, authored=words))
    assert fault.place == 'the request "ours", "texts"'
    assert fault.found == 'the outline has no part "next_step".'
    assert fault.expected == 'Did you mean "next_steps"? On offer: "next_steps".'


def test_an_outline_without_words_says_so(tmp_path: Path) -> None:
    words = authored(texts=(("next_steps", ("In June.",)),))
    fault = refused(request_with(tmp_path, BARE, authored=words))
    assert fault.expected == "This outline has no part with a name."


def test_commentary_on_a_section_that_is_not_there_is_answered_with_its_names(
    tmp_path: Path,
) -> None:
    words = authored(commentary=(Commentary(("Ours.",), "A post", "Cares"),))
    fault = refused(request_with(tmp_path, authored=words))
    assert fault.place == 'the request "ours", "commentary"'
    assert fault.expected == 'Did you mean "Care"? On offer: "Care".'


@pytest.mark.parametrize(
    "named", ["care", "Care  in {area}", "Care in Northmoor", "CARE IN NORTHMOOR"]
)
def test_a_section_may_be_named_with_its_places_filled_or_not(tmp_path: Path, named: str) -> None:
    heading = "Care in {area}" if " " in named else "Care"
    outline = outline_of("A", more=PARTS).replace("heading: Care\n", f'heading: "{heading}"\n')
    words = authored(commentary=(Commentary(("Ours.",), "A post", named),))
    check(request_for(tmp_path, outline, authored=words))


def test_headings_made_of_topics_are_not_known_before_the_figures_are(tmp_path: Path) -> None:
    topics = PARTS + "sections:\n  - group_by: topic\n    indicators: all\n"
    outline = outline_of("A", more=PARTS)
    grouped = outline[: outline.index("parts:")] + topics
    words = authored(commentary=(Commentary(("Ours.",), "A post", "Anything"),))
    check(request_for(tmp_path, grouped, authored=words))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("implications", {"implications": (Implication("Legal", ("None.",)),)}),
        ("links", {"links": (Link("All the figures", LAIT),)}),
        ("reasons", {"reasons": ("It is new.",)}),
    ],
)
def test_words_without_a_part_to_hold_them_are_refused(
    tmp_path: Path, key: str, words: dict[str, Any]
) -> None:
    fault = refused(request_with(tmp_path, BARE, authored=authored(**words)))
    assert fault.place == f'the request "ours", "{key}"'
    assert 'the outline "made" has no part' in fault.found


def test_commentary_on_the_whole_always_finds_room(tmp_path: Path) -> None:
    words = authored(commentary=(Commentary(("All.",), "A post"),))
    check(request_with(tmp_path, BARE, authored=words))


def test_there_are_no_more_reasons_than_recommendations(tmp_path: Path) -> None:
    fault = refused(request_with(tmp_path, authored=authored(reasons=("A.", "B.", "C."))))
    assert fault.found == "reasons given: 3; recommendations: 2."
    own = request_with(
        tmp_path, recommendations=("Note.",), authored=authored(reasons=("A.", "B."))
    )
    assert refused(own).found == "reasons given: 2; recommendations: 1."


@pytest.mark.parametrize(
    "address", ["", "www.gov.uk", "http://", "https://nowhere", "https://a b.uk", "ftp://a.uk/x"]
)
def test_a_link_needs_a_whole_address(tmp_path: Path, address: str) -> None:
    words = authored(links=(Link("All the figures", address),))
    fault = refused(request_with(tmp_path, authored=words))
    assert fault.place == 'the request "ours", "links"'
    assert fault.found == f'the address of "All the figures" is "{address}".'


@pytest.mark.parametrize("text", ["", " ", LAIT, "www.gov.uk", "here", "Click here", "this link"])
def test_a_link_needs_words_that_say_what_is_there(tmp_path: Path, text: str) -> None:
    fault = refused(request_with(tmp_path, authored=authored(links=(Link(text, LAIT),))))
    assert fault.expected == "Expected words that say what a reader finds there."


def test_a_background_paper_is_not_named_by_its_address_alone(tmp_path: Path) -> None:
    fault = refused(request_with(tmp_path, background_papers=(LAIT,)))
    assert fault.place == 'the request "ours", "background_papers"'


def test_a_fault_of_the_meeting_is_told_with_its_key(tmp_path: Path) -> None:
    kept = Meeting(classification=Classification.EXEMPT)
    fault = refused(request_with(tmp_path, meeting=kept))
    assert fault.place == 'the request "ours", "exempt_paragraphs" under "meeting"'


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("A paper", "A paper", ""),
        (f"A paper: {LAIT}", "A paper", LAIT),
        (f"A paper ({LAIT})", "A paper", LAIT),
        (f"A paper <{LAIT}>", "A paper", LAIT),
        (f"A paper, {LAIT}, of 2025", "A paper, of 2025", LAIT),
        (f"A paper {LAIT} of 2025.", "A paper of 2025.", LAIT),
        (f"A paper: {LAIT}.", "A paper.", LAIT),
        (LAIT, "", LAIT),
        (f"{LAIT} is the address", "", LAIT),
        ("A paper at https://nowhere", "A paper at https://nowhere", ""),
    ],
)
def test_an_address_goes_with_the_words_before_it(text: str, words: str, address: str) -> None:
    assert link_in(text) == Link(words, address)


def test_an_address_with_a_bracket_left_open_is_none() -> None:
    assert not is_web_address("https://[gov.uk/")
    assert not is_web_address("https://name:password@www.gov.uk/")
