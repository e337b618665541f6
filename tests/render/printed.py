"""The makers of texts and blocks, each with its work as it is printed: without its marks.

The marks say what a word rests on and are read off when a report is finished; the tests in
`tests/render/ledger` look at them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from reportgen.domain.document import (
    Bullets,
    Contents,
    Figure,
    Heading,
    Landscape,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.render import (
    assembly,
    doubts,
    markers,
    revisions,
    rows_held,
    sources,
    status,
    tables,
)
from reportgen.render.charts import captions
from reportgen.render.charts import figure as charts
from reportgen.render.ledger.in_print import in_print
from reportgen.render.ledger.marks import plain
from reportgen.render.paper import chosen_words as words
from reportgen.render.paper import commentary as comments
from reportgen.render.paper import data_notes as notes
from reportgen.render.paper import gaps, key_messages, register
from reportgen.render.paper import lines_of_enquiry as enquiries
from reportgen.render.paper.desk import Desk
from reportgen.render.sections import sections as themes
from reportgen.render.sections import sources as source_lines

P = ParamSpec("P")
T = TypeVar("T")
_BLOCKS = (
    *(Bullets, Contents, Figure, Heading, Landscape),
    *(Paragraph, Particulars, Reference, Table),
)


def printing(make: Callable[P, T]) -> Callable[P, T]:
    """The same maker, whose texts and blocks have no marks any more."""

    @wraps(make)
    def made(*given: P.args, **asked: P.kwargs) -> T:
        return cast("T", printed(make(*given, **asked)))

    return made


def printed(made: Any) -> Any:
    """A text, a block, several of them or a desk, as printed; anything else as it is."""
    match made:
        case str():
            return plain(made)
        case Desk():
            made.blocks[:] = map(in_print, made.blocks)
        case tuple() | list():
            return type(made)(map(printed, made))
        case Iterator():
            return iter([printed(each) for each in made])
    return in_print(made) if isinstance(made, _BLOCKS) else made


assemble = printing(assembly.assemble)
assessed_against = printing(status.assessed_against)
assessment_words = printing(status.assessment_words)
bars_table = printing(tables.bars_table)
change_words = printing(status.change_words)
chart = printing(charts.chart)
chart_caption = printing(captions.chart_caption)
chosen_words = printing(words.chosen_words)
commentary = printing(comments.commentary)
comparator_words = printing(status.comparator_words)
counts_line = printing(key_messages.counts_line)
data_checks = printing(doubts.data_checks)
data_notes = printing(notes.data_notes)
figures_table = printing(tables.figures_table)
held = printing(rows_held.held)
key_of = printing(markers.key_of)
lines_of_enquiry = printing(enquiries.lines_of_enquiry)
meanings = printing(markers.meanings)
revised_since = printing(revisions.revised_since)
sections = printing(themes.sections)
severe_problems = printing(doubts.severe_problems)
signs_used = printing(markers.signs_used)
source_line = printing(sources.source_line)
sources_line = printing(source_lines.sources_line)
status_table = printing(status.status_table)
still_to_be_given = printing(gaps.still_to_be_given)
table_caption = printing(captions.table_caption)
PARTS: Mapping[Any, Callable[..., Any]] = {
    kind: printing(writer) for kind, writer in register.PARTS.items()
}
