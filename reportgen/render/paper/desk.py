"""What every part of a paper is made from, and what has been made so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.domain.document import Block
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Gap, PartPlan
from reportgen.domain.plan import Plan
from reportgen.domain.request import ReportRequest
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press


@dataclass(frozen=True, slots=True)
class Desk:
    """The plan, the request and the means of setting; one for each paper.

    `mark` is what a draft says of itself, "" for a final paper. `blocks` are those of the parts
    before, so that a part can explain their words; `gaps` what somebody must still give.
    """

    plan: Plan
    request: ReportRequest
    style: HouseStyle
    press: Press
    mark: str = ""
    blocks: list[Block] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)

    @property
    def scribe(self) -> Scribe:
        return self.press.scribe

    def heading(self, part: PartPlan, usual: str) -> str:
        """The council's own word for the part, else the outline's, else the usual one."""
        return self.called(part.name or part.kind.value, usual, part.heading)

    def called(self, key: str, usual: str, outlined: str = "") -> str:
        """The council's own word for a line or heading, else the outline's, else the usual one."""
        own = dict(self.style.labels).get(key, "")
        if own:
            return stated(own, f"house style, {self.style.name}")
        return self.press.outlined(outlined) if outlined else usual

    def said(self, text: str, own: object, key: str) -> str:
        """Words of the request, where it has its `own` under the key, else of the outline."""
        return stated(text, f"request, {key}") if own else self.press.outlined(text)

    def words(self, part: PartPlan) -> tuple[str, ...]:
        """The paragraphs of a part, marked as the author's own or as the outline's."""
        own = part.name and self.request.authored.text(part.name)
        return tuple(
            stated(each, "request, texts") if own else self.press.outlined(each)
            for each in part.text
        )

    def ask(self, what: str, cure: str, hint: str = "") -> str:
        """Notes a gap; the words that stand in its place, with the hint of what belongs there."""
        self.gaps.append(Gap(what, cure))
        return fixed(f"[To be completed: {what}{f' ({hint})' if hint else ''}]")
