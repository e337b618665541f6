"""What an officer may write or will meet is explained in a README."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic import BaseModel

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.paper import PartKind
from reportgen.domain.plan import ChartKind, SectionLayout
from reportgen.plan.outline import (
    AskedFact,
    GroupBy,
    IndicatorEntry,
    KeyMessages,
    Outline,
    PartEntry,
    SectionOutline,
)
from reportgen.render.template.filters import FILTERS
from reportgen.typeset.formats import FORMATS
from reportgen.ui.request_schema import GROUPS, RequestEntry
from tests.house.rooms import ROOT, readmes, said

OURS = {Marker.NO_SUCH_PERIOD, Marker.UNREADABLE, Marker.NOT_STATED}  # never typed by a person
NAMED = r"`((?:reportgen|templates|inputs|tests|\.ci)/[^`\s]*)`"
OUTLINE: tuple[type[BaseModel], ...] = (
    Outline,
    PartEntry,
    SectionOutline,
    IndicatorEntry,
    KeyMessages,
)


def unexplained(words: Iterable[str], *folders: str) -> list[str]:
    """The words that stand in backticks in no README of these folders."""
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in readmes() if said(path).startswith(folders)
    )
    return [word for word in words if f"`{word}`" not in text]


def test_every_key_of_a_request_is_explained() -> None:
    models: list[type[BaseModel]] = [RequestEntry, *GROUPS.values()]
    keys = [key for model in models for key in model.model_fields]
    assert unexplained(keys, "inputs/requests") == []


def test_every_marker_is_explained() -> None:
    assert unexplained((each.value for each in Marker if each not in OURS), "inputs") == []


def test_every_status_word_is_explained() -> None:
    signs = [each.value for each in Flag if len(each.value) == 1]
    assert unexplained(signs, "inputs") == []
    text = (ROOT / "inputs" / "README.md").read_text(encoding="utf-8").casefold()
    assert [each.value for each in Flag if each.value not in text] == []


def test_every_file_of_a_run_is_explained() -> None:
    assert unexplained(FORMATS, "outputs", "README.md") == []


def test_every_key_of_an_outline_is_explained() -> None:
    keys = [key for part in OUTLINE for key in part.model_fields]
    assert unexplained(keys, "templates/outlines") == []


def test_every_fact_an_outline_may_ask_for_is_explained() -> None:
    choices = [
        each.value
        for kind in (AskedFact, GroupBy, ChartKind, SectionLayout, PartKind)
        for each in kind
    ]
    assert unexplained(choices, "templates/outlines") == []


def test_every_filter_of_the_templates_is_explained() -> None:
    assert unexplained(FILTERS, "templates/narrative") == []


def test_every_shipped_template_outline_and_style_is_named() -> None:
    shipped = [path for path in (ROOT / "templates").glob("*/*") if path.name != "README.md"]
    stems = {path.stem for path in shipped}
    names = unexplained(sorted(stems), "templates", "README.md")
    files = {path.stem for path in shipped if not unexplained([path.name], "templates")}
    assert [name for name in names if name not in files] == []


def test_every_readme_names_only_files_that_exist() -> None:
    missing = [
        f"{said(readme)}: {name}"
        for readme in readmes()
        for name in re.findall(NAMED, readme.read_text(encoding="utf-8"))
        if not _exists(name)
    ]
    assert missing == []


def test_the_readme_names_every_kind_of_paper_with_its_sample() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    outlines = [path.stem for path in (ROOT / "templates" / "outlines").glob("*.yaml")]
    assert [name for name in outlines if f"`{name}`" not in text] == []
    samples = {
        path.stem: kind.group(1)
        for path in (ROOT / "inputs" / "requests").glob("*.yaml")
        if (kind := re.search(r"^outline: (\w+)", path.read_text("utf-8"), re.MULTILINE))
    }
    lines = text.splitlines()
    papers = {name: of for name, of in samples.items() if of != "childrens_social_care"}
    assert papers
    for name, outline in papers.items():
        assert any(f"`{outline}`" in line and f"`{name}`" in line for line in lines), name


def test_the_map_in_the_readme_names_every_room() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "reportgen").iterdir() if (path / "__init__.py").is_file()]
    assert [room.name for room in rooms if f"{room.name}/" not in text] == []


def test_the_map_in_the_readme_is_true() -> None:
    assert [path for path in _drawn(ROOT / "README.md") if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", ["CHANGELOG.md", "LICENSE", "README.md", "outputs/README.md"])
def test_the_project_has_its_papers(name: str) -> None:
    assert (ROOT / name).is_file()


def _exists(name: str) -> bool:
    """Whether a named path is there; a place-holder in it (NAME, <name>, *) stands for any."""
    pattern = re.sub(r"<[^>]*>|\b[A-Z][A-Z_]+\b(?!\.md)", "*", name.rstrip("/"))
    return any(ROOT.glob(pattern))


def _drawn(readme: Path) -> list[str]:
    """The paths of every drawn tree: a line "folder/", then lines that begin with branches."""
    paths: list[str] = []
    base = ""
    branch: list[str] = []
    for line in readme.read_text(encoding="utf-8").splitlines():
        match = re.match(r"^((?:│   |    )*)(?:├── |└── )(\S+)", line)
        if match:
            branch = [*branch[: len(match.group(1)) // 4], match.group(2).rstrip("/")]
            paths.append("/".join([base, *branch]).lstrip("/"))
        else:
            first = line.split(" ")[0]
            base = first.strip("./") if first.endswith("/") else ""
    return [path for path in paths if "*" not in path and "<" not in path]
