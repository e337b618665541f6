"""One finding in a sentence template: where, what, what was expected, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, or better looked at, in one line of a template.

    Parameters
    ----------
    file : the path as it was asked for, with "/".
    line : counted from 1.
    column : where on the line, counted from 1; nought where the whole line is meant.
    note : true for what is told without asking for anything to be done.
    """

    code: Code
    file: str
    line: int
    message: str
    expected: str = ""
    cure: str = "correct it"
    column: int = 0
    note: bool = False

    @property
    def severity(self) -> str:
        """ "error", "warning" or "note"."""
        if self.note:
            return "note"
        return "error" if self.code.is_error else "warning"

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """By file, line and column; then as the codes are counted."""
        kind, number = self.code[0], int(self.code[1:])
        return self.file, self.line, self.column, number + 100 * (kind == "W"), self.message


def of_fault(fault: TemplateLineError) -> Finding:
    """The finding for an error that would stop a build."""
    said = fault.words
    return Finding(fault.code, fault.file, fault.line, said.found, said.expected, said.cure)
