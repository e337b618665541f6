"""Small files, small functions, a caption on each, rooms in the order of the data."""

from __future__ import annotations

import ast
import doctest
import importlib
import io
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.rooms import PACKAGE, ROOT, modules, said, tree

STEPS = ["ingest", "interpret", "plan", "render", "typeset"]
SELDOM = {"pptx", "weasyprint", "pikepdf", "govuk_bank_holidays", "requests", "urllib3"}
MOST_LINES = 400
MOST_CODE_LINES = 40


def test_every_file_begins_with_a_caption_of_one_sentence() -> None:
    captions = {
        said(path): (ast.get_docstring(tree(path)) or "").split("\n")[0]
        for path in modules("reportgen", "tests")
    }
    wrong = {
        path: caption
        for path, caption in captions.items()
        if not caption.endswith((".", "?")) or ". " in caption
    }
    assert not wrong


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    sizes = {
        said(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules("reportgen", "tests")
    }
    assert not {path: size for path, size in sizes.items() if size > MOST_LINES}


def test_no_function_is_longer_than_forty_lines_of_code() -> None:
    longer = [
        f"{said(path)}: {name} has {size}"
        for path in modules("reportgen", "tests")
        for name, size in _function_sizes(path)
        if size > MOST_CODE_LINES
    ]
    assert not longer


def test_the_folders_stand_in_the_order_of_the_steps() -> None:
    called = [
        node.func.id
        for node in ast.walk(tree(PACKAGE / "build.py"))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in STEPS
    ]
    folders = sorted(path.name for path in PACKAGE.iterdir() if path.name in STEPS)
    assert folders == STEPS
    assert list(dict.fromkeys(sorted(called, key=STEPS.index))) == STEPS


@pytest.mark.parametrize("step", STEPS)
def test_each_step_has_one_door_named_like_its_folder(step: str) -> None:
    public = [
        node.name
        for node in tree(PACKAGE / step / "step.py").body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert public == [step]


def test_no_folder_is_a_lumber_room() -> None:
    lumber = {"utils", "helpers", "common", "manager", "misc"}
    assert not [path for path in PACKAGE.rglob("*") if path.stem in lumber]


def test_what_only_some_papers_need_is_opened_by_none_that_does_without() -> None:
    asked = "import sys, reportgen.build; print(*sys.modules)"
    opened = subprocess.run(  # noqa: S603 - fixed words
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert SELDOM & set(opened.stdout.split()) == set()


@pytest.mark.parametrize(
    "path", [path for path in modules("reportgen") if ">>> " in path.read_text("utf-8")], ids=said
)
def test_the_examples_in_docstrings_are_true(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    outcome = doctest.testmod(module)
    assert outcome.attempted > 0
    assert outcome.failed == 0


def _function_sizes(path: Path) -> Iterator[tuple[str, int]]:
    code = _code_lines(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            # A command has an argument for each option: the lines that name them are no code.
            inside = code & set(range(node.body[0].lineno, node.end_lineno + 1))
            yield node.name, len(inside - _docstring_lines(node))


def _code_lines(path: Path) -> set[int]:
    """The lines that hold more than a comment or nothing."""
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
    source = io.StringIO(path.read_text(encoding="utf-8"))
    lines: set[int] = set()
    for token in tokenize.generate_tokens(source.readline):
        if token.type not in silent:
            lines.update(range(token.start[0], token.end[0] + 1))
    return lines


def _docstring_lines(function: ast.FunctionDef) -> set[int]:
    first = function.body[0]
    if ast.get_docstring(function) is None or first.end_lineno is None:
        return set()
    return set(range(first.lineno, first.end_lineno + 1))
