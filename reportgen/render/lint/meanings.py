"""What each code stands for, in one line: for the command's help, for SARIF and for the README."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reportgen.render.template.codes import Code

MEANINGS: Mapping[Code, str] = MappingProxyType(
    {
        Code.SYNTAX: "The template cannot be read, or uses what sentences do without.",
        Code.NAME: "A field, name or word is asked for that is not on offer.",
        Code.CALLED: "A filter, macro or test is used that there is not, or is given wrong things.",
        Code.UNCLOSED: "A tag is opened and never closed, or closed and never opened.",
        Code.COMPUTES: "The template calculates, compares sizes or holds a figure of its own.",
        Code.UNCOVERED: "A chain of tests on a word leaves some of its values without a sentence.",
        Code.JUDGES: "A word judges where no stated direction allows it.",
        Code.WORDING: "A word explains, feels or claims what the figures do not hold.",
        Code.NUMBER_FIRST: "A sentence can begin with a number.",
        Code.EXAMPLE_DIFFERS: "A worked example says something else than the template does now.",
        Code.UNBOUNDED: "The template is too deep or too long, or would never come to an end.",
        Code.HEAD: "The front matter, or a line of a worked example, cannot be read.",
        Code.PLACE_NAME: "The text names an area, which every other area's report would print.",
        Code.LONG: "A sentence of a worked example has more than thirty words.",
        Code.UNUSED: "A macro, an import or a file is used by no sentence.",
        Code.UNPROVEN: "A template has no purpose, no polarity or no worked example.",
        Code.UNREACHED: "No worked example goes through a branch.",
    }
)
