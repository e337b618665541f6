"""What `reportgen diff` says on the screen: counts, then each sentence and why it differs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.workshop.diff.model import SAID, Change, Difference
from reportgen.workshop.diff.redline import Part, redline

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_LOOKS = {Part.SAME: "", Part.GONE: "red strike", Part.NEW: "green"}
_SIGNS = {Part.SAME: "{}", Part.GONE: "[-{}-]", Part.NEW: "{{+{}+}}"}


def as_text(found: Difference, console: Console, written: str = "") -> None:
    """Prints the counts, what else differs, and every sentence; colour only on a terminal.

    Parameters
    ----------
    written : the file that holds the same; "" when none was asked for.
    """
    for line in _head(found):
        console.print(line, soft_wrap=True)
    for section, changes in groupby(found.changes, lambda each: each.section):
        console.print(f"\n{section or 'Elsewhere'}", style="bold")
        for each in changes:
            _one(each, console)
    if written:
        console.print(f"\nWritten: {written}", soft_wrap=True)


def _head(found: Difference) -> list[str]:
    lines = [f"Then: {found.then}", f"Now:  {found.now}", *found.first]
    if not found.changes:
        lines.append(f"Nothing differs: all {found.compared} sentences are the same.")
    else:
        kinds = ", ".join(f"{count} {kind.value}" for kind, count in found.by_kind)
        number = len(found.changes)
        lines.append(f"{number} of {found.compared} sentences differ: {kinds}.")
        lines += [f"  {count} because of {SAID[why]}" for why, count in found.by_cause]
    if found.behind:
        lines.append("Made from differently:")
    return [*lines, *(f"  {line}" for line in found.behind)]


def _one(change: Change, console: Console) -> None:
    moved = f", under {change.section_then} before" if change.section_then else ""
    console.print(f"  {change.id} ({change.kind.value}{moved})", style="cyan", soft_wrap=True)
    console.print(_redline(change), soft_wrap=True)
    for cause in change.causes:
        console.print(f"    Because of {SAID[cause.why]}", style="italic", soft_wrap=True)
        for line in cause.details:
            console.print(f"      {line}", soft_wrap=True)


def _redline(change: Change) -> Text:
    from rich.text import Text

    told = Text("    ")
    for part, text in redline(change.then, change.now):
        told.append(_SIGNS[part].format(text), style=_LOOKS[part])
    return told
