"""Background and commentary reach their own section, and no commentary is lost."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.paper import Authored, Commentary, PartKind
from reportgen.domain.plan import Plan
from tests.plan.builders import outline_of, plain, planned

WHOLE = Commentary(("We read it.",), "Head of Care")
PARTS = "parts: [purpose, sections]\n"


def made(folder: Path, outline: str, *given: Commentary) -> Plan:
    return planned(folder, outline, plain("A"), authored=Authored(commentary=given))


def on(section: str) -> Commentary:
    return Commentary(("We try.",), "Head of Care", section)


def test_commentary_stands_in_the_section_that_it_names(tmp_path: Path) -> None:
    plan = made(tmp_path, outline_of("A"), on("Care"), WHOLE)
    assert plan.sections[0].commentary == (on("Care"),)
    assert plan.commentary == (WHOLE,)


def test_a_section_is_named_as_the_outline_writes_it_or_as_it_is_printed(tmp_path: Path) -> None:
    outline = outline_of("A").replace("heading: Care", 'heading: "Care in {area}"')
    for name in ("Care in {area}", "Care in Northmoor", " care  in northmoor"):
        plan = made(tmp_path, outline, on(name))
        assert plan.sections[0].commentary == (on(name),)
        assert plan.commentary == ()


def test_commentary_on_a_section_that_is_left_out_stands_with_that_on_the_whole(
    tmp_path: Path,
) -> None:
    plan = made(tmp_path, outline_of("A"), on("Adoption in {area}"))
    assert plan.sections[0].commentary == ()
    assert [each.section for each in plan.commentary] == ["Adoption in Northmoor"]


def test_in_a_paper_without_sections_no_commentary_is_lost(tmp_path: Path) -> None:
    outline = outline_of("A", more="parts: [purpose, commentary]\n")
    assert made(tmp_path, outline, on("Care")).commentary == (on("Care"),)


def test_there_is_room_for_commentary_on_the_whole_though_the_outline_gives_none(
    tmp_path: Path,
) -> None:
    given = made(tmp_path, outline_of("A", more=PARTS), on("Adoption")).parts
    assert [each.kind for each in given] == [
        PartKind.PURPOSE,
        PartKind.SECTIONS,
        PartKind.COMMENTARY,
    ]
    none = made(tmp_path, outline_of("A", more=PARTS), on("Care")).parts
    assert [each.kind for each in none] == [PartKind.PURPOSE, PartKind.SECTIONS]
    own = made(tmp_path, outline_of("A"), WHOLE).parts
    assert [each.kind for each in own].count(PartKind.COMMENTARY) == 1


def test_the_background_of_a_section_has_its_places_filled(tmp_path: Path) -> None:
    section = '    background: ["In {area}.", Two.]\n'
    plan = made(tmp_path, outline_of("A", section=section))
    assert plan.sections[0].background == ("In Northmoor.", "Two.")
