"""Rules and breaks for an indicator that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import did_you_mean
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight


@check("rule_codes", asks="Is a rule or break set for an unknown code?", worst=Severity.SEVERE)
def rule_codes(sight: Sight) -> Iterator[Problem]:
    """A severe row for each rule or break whose indicator nobody knows: it has no effect."""
    known = {each.code: None for each in sight.every_indicator}
    for record in (*sight.rules, *sight.breaks):
        code = record["indicator_code"]
        if code not in known:
            yield Problem(
                Severity.SEVERE,
                record.place,
                f'no indicator has the code "{code}".',
                f"Expected a code of the catalogue. {did_you_mean(code, known)}".strip(),
                "correct the code; until then the row has no effect.",
            )
