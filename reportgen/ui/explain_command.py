"""What `reportgen explain` does once its options are gathered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import reportgen
from reportgen.ui import options
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from reportgen.workshop.past_run import Claim, PastRun

Report = Annotated[
    Path,
    typer.Argument(
        metavar="REPORT", show_default=False, help="The Word report of a run, or the run's folder."
    ),
]
Sentence = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SENTENCE]",
        show_default=False,
        help="The id of a sentence, or a few words of it. Without: the list of all.",
    ),
]
Every = Annotated[bool, typer.Option("--all", help="Explain every sentence.")]


def explain(
    report: Report,
    sentence: Sentence = None,
    every: Every = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say what stands behind a sentence of a report.

    Its figures with their cells, the rules in words, the template line, and why it was chosen, as
    the run wrote them down; reportgen verify works all of it out anew.
    """
    with errors_told(json, debug):
        _run(report, " ".join(sentence or ()), every, json)


def _run(place: Path, words: str, every: bool, as_json: bool) -> None:
    from reportgen.workshop.explain.choosing import chosen
    from reportgen.workshop.past_run import read_run
    from reportgen.workshop.report_text import sentences_gone

    run = read_run(place)
    gone = sentences_gone(run)
    wanted = run.sentences if every else (chosen(run, words),) if words.strip() else ()
    if as_json:
        typer.echo(_as_json(run, wanted, gone))
        return
    from reportgen.ui.explain_view import as_list, as_words
    from reportgen.ui.inspect_view import plain_console

    console = plain_console()
    if wanted:
        as_words(run, wanted, gone, console)
    else:
        as_list(run, gone, console)


def _as_json(run: PastRun, wanted: tuple[Claim, ...], gone: tuple[Claim, ...]) -> str:
    """One object: the sentences explained, or without any the list of all."""
    from reportgen.workshop.explain.explanation import explanation

    changed = [each.id for each in gone]
    content: dict[str, Any] = {"version": reportgen.__version__, "run": _of_the_run(run)}
    content["not_in_the_word_file"] = changed
    if wanted:
        content["explained"] = [explanation(run, each) for each in wanted]
    else:
        names = ("id", "section", "part", "text")
        rows = [{name: getattr(each, name) for name in names} for each in run.sentences]
        content["sentences"] = rows
    return json.dumps(content, ensure_ascii=False, indent=2)


def _of_the_run(run: PastRun) -> dict[str, Any]:
    return {
        "folder": run.folder.name,
        "area": run.run["area"],
        "reportgen": run.run["reportgen"],
        "sets": run.run["sets"],
    }
