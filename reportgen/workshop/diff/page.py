"""What differs between two runs as one page for a browser: nothing is fetched, no script runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reportgen.workshop.diff.model import SAID, Change, Difference
from reportgen.workshop.diff.redline import Part, redline

_STYLE = """
body { font-family: Arial, sans-serif; line-height: 1.5; max-width: 60rem; margin: 2rem auto;
  padding: 0 1rem; color: #0b0c0c; background: #ffffff; }
article { border-top: 1px solid #505a5f; padding: 0.5rem 0 1rem; }
code { font-size: 0.95rem; overflow-wrap: anywhere; }
del { background: #fbe4e1; color: #6b1108; text-decoration: line-through; }
ins { background: #dff0e0; color: #0b3d12; text-decoration: underline; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid #b1b4b6; }
li { overflow-wrap: anywhere; }
@media print { article { break-inside: avoid; } }
""".strip()


def page(found: Difference) -> bytes:
    """A whole HTML page: the summary, then each sentence with its redline and causes.

    What went is a `del`, what came an `ins`: read out as such, and told apart without colour.
    """
    title = f"What differs: {found.then} and {found.now}"
    parts = (
        "<!DOCTYPE html>",
        '<html lang="en-GB">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        "<h1>What differs between two reports</h1>",
        *_summary(found),
        *_sections(found.changes),
        "</main>",
        "</body>",
        "</html>",
    )
    return ("\n".join(parts) + "\n").encode()


def _summary(found: Difference) -> Iterator[str]:
    yield f"<p>Then: {escape(found.then)}<br>Now: {escape(found.now)}</p>"
    yield from (f"<p><strong>{escape(line)}</strong></p>" for line in found.first)
    if not found.changes:
        yield f"<p>Nothing differs: all {found.compared} sentences are the same.</p>"
    else:
        yield f"<p>{len(found.changes)} of {found.compared} sentences differ.</p>"
        yield from _table("What became of them", found.by_kind)
        yield from _table(
            "Why (a sentence may have several causes)",
            [(SAID[why], count) for why, count in found.by_cause],
        )
    if found.behind:
        yield "<h2>What the two were made from differently</h2>"
        yield from _list(found.behind)


def _table(caption: str, rows: Iterable[tuple[str, int]]) -> Iterator[str]:
    yield f"<table><caption>{escape(caption)}</caption>"
    yield '<thead><tr><th scope="col">What</th><th scope="col">Sentences</th></tr></thead><tbody>'
    for name, count in rows:
        yield f'<tr><th scope="row">{escape(name)}</th><td>{count}</td></tr>'
    yield "</tbody></table>"


def _sections(changes: Iterable[Change]) -> Iterator[str]:
    section = None
    for each in changes:
        if each.section != section:
            section = each.section
            yield f"<h2>{escape(section or 'Elsewhere')}</h2>"
        yield from _article(each)


def _article(change: Change) -> Iterator[str]:
    yield f"<article><h3>{escape(change.kind.value.capitalize())}: "
    yield f"<code>{escape(change.id)}</code></h3>"
    if change.section_then:
        yield f"<p>It stood under {escape(change.section_then)}.</p>"
    yield f"<p>{_redline(change)}</p>"
    for cause in change.causes:
        yield f"<p>Because of {escape(SAID[cause.why])}{':' if cause.details else '.'}</p>"
        yield from _list(cause.details)
    yield "</article>"


def _redline(change: Change) -> str:
    tags = {Part.SAME: "", Part.GONE: "del", Part.NEW: "ins"}
    told = ((tags[part], escape(text)) for part, text in redline(change.then, change.now))
    return "".join(f"<{tag}>{text}</{tag}>" if tag else text for tag, text in told)


def _list(lines: Iterable[str]) -> Iterator[str]:
    held = [f"<li>{escape(line)}</li>" for line in lines]
    if held:
        yield "<ul>"
        yield from held
        yield "</ul>"
