"""The key messages, and one line that counts the indicators as the status table does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Reference
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.paper import PartPlan
from reportgen.domain.relation import Assessment
from reportgen.render.ledger.marks import counted
from reportgen.render.lists import joined
from reportgen.render.paper.desk import Desk
from reportgen.render.stands import BY_TARGET, counted_by_target, stand_words
from reportgen.render.status import STATUS_ID, assessed_against

_COMPARED = (Assessment.BETTER, Assessment.SIMILAR, Assessment.WORSE)
_SEVERAL = 2  # from which number on the verb is "are"
_COUNTED = {
    Assessment.BETTER: "better",
    Assessment.SIMILAR: "similar",
    Assessment.WORSE: "worse",
    Assessment.NOT_JUDGED: "not judged",
    Assessment.NO_DATA: "without data",
}


def key_messages(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """At most six, worst and best both told; nothing at all where there is nothing to count."""
    plan = desk.plan
    messages = tuple(desk.scribe.paragraph([each]) for each in plan.key_messages)
    told = any(count for word, count in plan.counts if word is not Assessment.NOT_JUDGED)
    if messages or told:
        yield Heading(1, desk.heading(part, "Key messages"), "key-messages")
    if messages:
        yield Bullets(messages)
    if told:
        against = assessed_against(plan.status, plan.comparators)
        in_table = desk.press.status_table  # its caption says against whom
        yield counts_line(plan.counts, plan.status, in_table, "" if in_table else against)


def counts_line(
    counts: Sequence[tuple[Assessment, int]],
    rows: Sequence[IndicatorFacts] = (),
    in_table: bool = True,
    against: str = "",
) -> Reference | Paragraph:
    """One line that counts the rows of the status table by their assessment, in any number.

    Parameters
    ----------
    rows : of the table; they say whether a target or a band decided.
    in_table : whether the paper has the table.
    against : "assessed against England", where no caption says so.

    Examples
    --------
    >>> from reportgen.render.ledger.marks import plain
    >>> plain(counts_line([(Assessment.BETTER, 2), (Assessment.WORSE, 1)]).text)
    'Of the 3 indicators in {0}, 2 are better and 1 is worse.'
    >>> plain(counts_line([(Assessment.BETTER, 0), (Assessment.WORSE, 1)], in_table=False).text)
    'The one indicator in this report is worse.'
    """
    total = sum(count for _, count in counts)
    told = _in_words(counts, rows)
    where = "{0}" if in_table else "this report"
    beside = f", {against}" if against else ""
    if total == 1:
        only = next(counted(word, word) for word, count in told if count)
        text = f"The one indicator in {where}{beside and beside + ','} is {only}."
    else:
        number = counted(str(total), "indicators")
        text = f"Of the {number} indicators in {where}{beside}, {joined(_told(told))}."
    return Reference(text, (STATUS_ID,), "lead") if in_table else Paragraph(text, "lead")


def _in_words(
    counts: Sequence[tuple[Assessment, int]], rows: Sequence[IndicatorFacts]
) -> list[tuple[str, int]]:
    """Each word with its number; of targets only those that are, of comparators all or none."""
    by_target = counted_by_target(rows)
    compared = any(count for word, count in counts if word in _COMPARED)
    alone = by_target and not compared
    told: list[tuple[str, int]] = []
    for assessment, count in counts:
        if assessment in BY_TARGET:
            words = dict.fromkeys(
                stand_words(each) for each in rows if each.assessment is assessment
            )
            told += [(word, by_target[word]) for word in words]
        elif not (alone and assessment in _COMPARED):
            told.append((_COUNTED[assessment], count))
    return told


def _told(counts: Sequence[tuple[str, int]]) -> list[str]:
    """Each count with its word; the verb only where it changes: "2 are better, 3 similar"."""
    told: list[str] = []
    said = ""
    for words, count in counts:
        verb = "is" if count < _SEVERAL else "are"
        number = counted(str(count or "none"), words)
        verb_again = "" if verb == said else verb
        told.append(" ".join(filter(None, (number, verb_again, counted(words, words)))))
        said = verb
    return told
