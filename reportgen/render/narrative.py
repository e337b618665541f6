"""Writes sentences: the facts of a plan, said by the templates of one folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import GeneratorType
from typing import cast

from jinja2 import Template
from jinja2 import TemplateError as JinjaError

from reportgen.domain.area import Area, ComparatorKind
from reportgen.domain.document import Sentence
from reportgen.domain.fact import Fact, IndicatorFacts
from reportgen.domain.plan import ChartKind, SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.articles import capitalised
from reportgen.render.ledger.marks import Parted, parted, plain
from reportgen.render.ledger.tidying import replaced
from reportgen.render.ledger.words import untold
from reportgen.render.template.bounds import LONGEST_TEXT
from reportgen.render.template.codes import Code
from reportgen.render.template.environment import environment_of
from reportgen.render.template.errors import TemplatePlace
from reportgen.render.template.watch import Watch
from reportgen.render.template.worded import CURE, UntoldWordError
from reportgen.render.views.chart import chart_view
from reportgen.render.views.offer import Offer, offer

_ENDS = {"headline": "", "enquiry": "?"}  # all others end in a full stop
_STOPS = {
    "": "without a full stop",
    "?": "that ends in a question mark",
    ".": "that ends in a full stop",
}
_EXPECTED = "Expected every figure and comparing word to come from a fact."
# "West Northmoor", "Northmoor-14" and "Northmoor Borough Council" are names of their own.
_LONGER_BEFORE = r"(?<![\w-])(?<!\b(?:North|South) )(?<!\b(?:East|West) )(?<!\b(?:New|Mid) )"
_LONGER_AFTER = r"(?!\w|-\w| (?:(?:and|with|upon) )?[A-Z])"
_BLANKS = re.compile(r"\s+")
_BLANK_AT_AN_END = re.compile(r"^ | $")
_BLANK_BEFORE_STOP = re.compile(r" (?=[,.;:?)])|(?<=\() ")


class Narrator:
    """Writes one report's sentences from the templates in `folder`.

    Templates are checked and compiled when first used, once for all reports of a process.
    Nothing that was written before changes what is written next: the same plan gives the
    same words. A `watch` is told which branches speak. `second_name` is what the area is called
    in a paragraph that has named it ("the borough"); "" keeps the name.
    """

    def __init__(
        self, folder: Path, area: Area, watch: Watch | None = None, second_name: str = ""
    ) -> None:
        self._folder = folder
        self._area = area
        self._again = replace(area, said=second_name, possessive="") if second_name else None
        self._name = re.compile(f"{_LONGER_BEFORE}{re.escape(area.label)}{_LONGER_AFTER}")
        self._environment = environment_of(folder, watch)

    def write(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence:
        """The finished text of one planned sentence, with the template and line it came from.

        Parameters
        ----------
        before : the sentences of its paragraph so far, in order.

        Raises
        ------
        TemplateError : when the template is missing or faulty, or says nothing for these facts.
        """
        if not plan.facts:
            raise ValueError(f"the sentence {plan.id} was planned without facts")
        area = self._called(plan.facts, before)
        names = offer(plan.facts, area, plan.facts[0].indicator, plan.position, plan.about)
        said, line = self._said(plan.template, names, plan.facts)
        return Sentence(
            id=plan.id,
            text=said.text,
            template=f"{self._folder.name}/{plan.template}.j2",
            line=line,
            facts=plan.facts,
            because=plan.because,
            position=plan.position,
            spans=said.spans,
        )

    def _called(self, facts: Sequence[Fact], before: Sequence[Sentence]) -> Area:
        """The area by its second name, once its paragraph has named it and no place alike."""
        if self._again is None or not any(self._name.search(each.text) for each in before):
            return self._area
        told = (*facts, *(fact for each in before for fact in each.facts))
        beside = (getattr(fact, "comparator", None) for fact in told)
        alike = any(each and each.kind is ComparatorKind.AUTHORITY for each in beside)
        return self._area if alike else self._again

    def alt_text(self, kind: ChartKind, facts: IndicatorFacts) -> str:
        """What a chart shows, for those who do not see it; from the same facts as the sentences.

        Raises
        ------
        TemplateError : as for `write`.
        """
        return self.described(kind, facts).text

    def described(self, kind: ChartKind, facts: IndicatorFacts) -> Parted:
        """The same with what its words rest on.

        Raises
        ------
        TemplateError : as for `write`.
        """
        told: Sequence[Fact] = facts.facts
        names = offer(told, self._area, facts.indicator)
        names.add("chart", chart_view(kind, facts, self._area))
        return self._said("alt_text", names, told)[0]

    def _said(self, template: str, names: Offer, facts: Sequence[Fact]) -> tuple[Parted, int]:
        """The finished text with its spans, and the line where it begins."""
        compiled = self._template(template)
        place = TemplatePlace((self._folder / f"{template}.j2").as_posix())
        self._environment.budget.spent = 0
        try:
            written, line = _written(compiled, names)
        except JinjaError as fault:
            raise _fault_where_it_arose(fault, place) from fault
        except RecursionError as fault:
            raise place.fault(1, "a macro calls itself without end.") from fault
        said = _finished(parted(written, facts))
        _check(said.text, template, place, line)
        if word := untold(said.text, said.spans):
            found = f'nothing stands behind "{word}" in "{said.text}".'
            raise place.fault(line, found, _EXPECTED, CURE, Code.COMPUTES)
        return said, line

    def _template(self, name: str) -> Template:
        return self._environment.get_template(f"{name}.j2")


def _written(template: Template, names: Offer) -> tuple[str, int]:
    """What a template writes, up to the longest sentence, and its line of the first word."""
    # Shared, so that Jinja asks for the names it needs and does not copy, and so fill, them all.
    context = template.new_context(cast("dict[str, object]", names), shared=True)
    stream = cast("GeneratorType[str, None, None]", template.root_render_func(context))
    pieces: list[str] = []
    length = line = 0
    for piece in stream:
        if not line and piece.strip():
            frame = stream.gi_frame
            line = _template_line(template, frame.f_lineno if frame else 1)
        pieces.append(piece)
        length += len(plain(piece))
        if length > LONGEST_TEXT:
            break
    return "".join(pieces), line


@lru_cache(maxsize=1024)
def _template_line(template: Template, compiled_line: int) -> int:
    return template.get_corresponding_lineno(compiled_line)


def _finished(written: Parted) -> Parted:
    """The text on one line, begun with a capital; only blanks are taken out, never a sign."""
    on_one_line = replaced(_BLANK_AT_AN_END, "", replaced(_BLANKS, " ", written))
    tidy = replaced(_BLANK_BEFORE_STOP, "", on_one_line)
    return replace(tidy, text=capitalised(tidy.text))


def _check(text: str, template: str, place: TemplatePlace, line: int) -> None:
    """Nothing, when the text can stand in a report."""
    if not text:
        raise place.fault(
            1,
            "the template says nothing for these facts.",
            "Expected a sentence in every branch.",
            "add an else that says what can be said",
        )
    if len(text) > LONGEST_TEXT:
        raise place.fault(line, f"the sentence has more than {LONGEST_TEXT:,} letters.")
    wanted = _ENDS.get(template, ".")
    if not text.endswith(wanted) if wanted else text.endswith("."):
        raise place.fault(line, f'the text is "{text}".', f"Expected a text {_STOPS[wanted]}.")


def _fault_where_it_arose(fault: JinjaError, place: TemplatePlace) -> TemplateError:
    """The error at the innermost template line of the trace: a macro's file, if it is there."""
    line, trace = 1, fault.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            line = template.get_corresponding_lineno(trace.tb_lineno)
            place = TemplatePlace(Path(template.filename or place.file).as_posix())
        trace = trace.tb_next
    if isinstance(fault, UntoldWordError):
        return place.fault(line, str(fault.message), _EXPECTED, CURE, Code.COMPUTES)
    return place.fault(line, fault.message or "the template cannot be used.")
