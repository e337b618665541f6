"""Makes each rule wrong in turn in a copy of the tree, and counts the wrongs that tests notice."""

from __future__ import annotations

import argparse
import contextlib
import csv
import importlib
import multiprocessing
import os
import py_compile
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.mutation.operators import CLASSES, Mutant, mutants_of

ROOT = Path(__file__).parents[2]
INTERPRET = "reportgen/interpret"
VIEWS = "reportgen/render/views"
EQUIVALENT = Path(__file__).with_name("equivalent.csv")
LEAST = 90  # per cent of all mutants that the tests must notice
_WHOLE = (
    "arithmetic",
    "assessment",
    "context",
    "magnitude",
    "moments",
    "national",
    "shapes",
    "window",
)
_MEANS = ("mean_places", "means", "means_of", "_mean")  # of figures.py
_OF_VIEWS = ("test_narrative_golden.py", "test_narrative.py", "test_within_year.py")
_COPIED = ("reportgen", "templates", "inputs", "tests", "pyproject.toml")
_FIRST = ("pandas", "jinja2", "ruamel.yaml", "pydantic", "pyarrow", "openpyxl")
_LONGEST = 300  # seconds after which a mutant counts as noticed: it never ends
_QUIET = ("-q", "-x", "-n", "0", "-p", "no:cacheprovider", "--no-header", "--tb=no")
_LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")  # by an earlier stage
_NOTICED = (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)
_OUR_FAULT = 99


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one mutant: caught by a test, survived, or the same as the rule."""

    mutant: Mutant
    caught: bool
    same: str = ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="only every nth mutant, for a look")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", default="", help="only files whose path holds this word")
    options = parser.parse_args()
    found = [each for each in all_mutants(ROOT) if options.only in each.file][:: options.every]
    say(f"{len(found)} mutants, {options.processes} processes")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        verdicts = judged(found, Path(folder), options.processes)
    told(verdicts)
    say(f"{time.monotonic() - began:.0f} s")
    sys.exit(score(verdicts) < LEAST)


def all_mutants(root: Path) -> list[Mutant]:
    """Those of every rule, of what the rules work with and of the words a template sees."""
    files = [*(root / INTERPRET / f"{name}.py" for name in _WHOLE)]
    files += sorted((root / INTERPRET / "rules").glob("*.py"))
    found = [each for file in files if file.is_file() for each in _of(root, file)]
    found += _of(root, root / INTERPRET / "figures.py", _MEANS)
    views = sorted((root / VIEWS).glob("*.py"))
    return [*found, *(each for file in views for each in _of(root, file))]


def _of(root: Path, file: Path, only: tuple[str, ...] = ()) -> list[Mutant]:
    return mutants_of(file, file.relative_to(root).as_posix(), only)


def known_equivalent() -> dict[tuple[str, str, str, str, int], str]:
    """Mutants that say the same as the rule, with the reason."""
    with EQUIVALENT.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    words = ("file", "within", "before", "after")
    return {(*(row[word] for word in words), int(row["nth"])): row["reason"] for row in rows}  # type: ignore[misc]


def judged(mutants: Sequence[Mutant], folder: Path, processes: int) -> list[Verdict]:
    """A verdict on each mutant; the equivalent ones are not run."""
    same = known_equivalent()
    waiting = [each for each in mutants if each.key not in same]
    context = multiprocessing.get_context("fork")
    copies: multiprocessing.Queue[Path] = context.Queue()
    for number in range(processes):
        copies.put(copied(folder / str(number)))
    caught: list[bool] = []
    with context.Pool(processes, begin, (copies,)) as pool:
        for mutant, noticed in zip(waiting, pool.imap(judge, waiting), strict=True):
            caught.append(noticed)
            if not noticed:
                say(f"  {len(caught)}/{len(waiting)} survived: {named(mutant)}")
    run = iter(caught)
    return [
        Verdict(each, False, same[each.key]) if each.key in same else Verdict(each, next(run))
        for each in mutants
    ]


def copied(into: Path) -> Path:
    """A copy of the tree in which the tests pass; compiled by content, since files change back."""
    for name in _COPIED:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, into / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, into / name)
    by_content = py_compile.PycInvalidationMode.CHECKED_HASH
    for file in (into / "reportgen").rglob("*.py"):
        py_compile.compile(str(file), doraise=True, invalidation_mode=by_content)
    if run_tests(into, "", write=True):
        sys.exit("The tests fail without any mutant. To mend: make test")
    return into


def begin(copies: multiprocessing.Queue[Path]) -> None:
    """What each process needs: a copy of its own, and the libraries loaded once."""
    os.chdir(copies.get())
    for name in _FIRST:
        importlib.import_module(name)


def judge(mutant: Mutant) -> bool:
    """Whether a test notices a mutant, put into this process's copy for as long."""
    file = Path(mutant.file)
    right = file.read_text(encoding="utf-8")
    file.write_text(mutant.source, encoding="utf-8")
    try:
        return run_tests(Path.cwd(), mutant.file)
    finally:
        file.write_text(right, encoding="utf-8")


def run_tests(tree: Path, mutated: str, write: bool = False) -> bool:
    """Whether a test fails in a tree: the ones named like the mutated file first, then all."""
    child = os.fork()
    if not child:
        code = _OUR_FAULT
        try:
            code = _in_child(tree, mutated, write)
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, *_NOTICED, -signal.SIGALRM):
        raise RuntimeError(f"the tests could not be run ({code}) with {mutated or 'no mutant'}")
    return code != 0


def _in_child(tree: Path, mutated: str, write: bool) -> int:
    signal.alarm(_LONGEST)
    os.chdir(tree)
    sys.dont_write_bytecode = not write
    sys.path.insert(0, str(tree))
    for name in [each for each in sys.modules if each.split(".")[0] in ("tests", "reportgen")]:
        del sys.modules[name]
    with Path(os.devnull).open("w") as nowhere, contextlib.redirect_stdout(nowhere):
        for chosen in _stages(tree, mutated):
            code = pytest.main([*_QUIET, *_LOADED, *chosen])
            if code:
                return int(code)
    return 0


def _stages(tree: Path, mutated: str) -> Iterator[list[str]]:
    """The tests in the order in which they are likeliest to notice."""
    named_alike = tree / "tests" / "interpret" / f"test_{Path(mutated).stem}.py"
    if mutated and named_alike.is_file():
        yield [str(named_alike)]
    of_words = tree / "tests" / "render"
    if mutated.startswith(VIEWS):
        yield [str(of_words / name) for name in _OF_VIEWS]
        yield [str(of_words)]
        return
    of_rules = tree / "tests" / "interpret"
    if mutated:
        yield [str(file) for file in sorted(of_rules.glob("test_edges*.py"))]
    yield [str(of_rules), f"--ignore={of_rules / 'test_properties.py'}"]
    yield [str(of_rules / "test_properties.py")]
    yield [str(tree / "tests" / "properties")]


def told(verdicts: Sequence[Verdict]) -> None:
    """The table by class, then where each survivor stands."""
    say(f"\n{'class':20} {'mutants':>8} {'the same':>9} {'caught':>7} {'survived':>9}")
    for kind in (*CLASSES, ""):
        chosen = [each for each in verdicts if kind in ("", each.mutant.kind)]
        counts = Counter("same" if v.same else "caught" if v.caught else "left" for v in chosen)
        numbers = f"{len(chosen):8} {counts['same']:9} {counts['caught']:7} {counts['left']:9}"
        say(f"{kind or 'all':20} {numbers}")
    say(f"\nscore: {score(verdicts):.1f} per cent (at least {LEAST})")
    for each in verdicts:
        if not (each.caught or each.same):
            say(f"  {named(each.mutant)}")


def score(verdicts: Sequence[Verdict]) -> float:
    """Per cent of the mutants that are not the same as the rule which a test noticed."""
    real = [each for each in verdicts if not each.same]
    return 100 * sum(each.caught for each in real) / len(real) if real else 100.0


def named(mutant: Mutant) -> str:
    where = f"{mutant.file}:{mutant.line} {mutant.within}"
    return f"{where}, {mutant.kind}: {mutant.before}  ->  {mutant.after}"


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what this is for


if __name__ == "__main__":
    main()
