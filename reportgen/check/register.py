"""Every rule, in the order in which its findings are told."""

from __future__ import annotations

from reportgen.check.access import (
    contrast,
    headings,
    language,
    lettering,
    links,
    pictures,
    protection,
    spacing,
    tables,
)
from reportgen.check.finding import Rule
from reportgen.check.gates import captions, naming, numbering, traces, unfinished
from reportgen.check.soundness import names, parts, schema

RULES: tuple[Rule, ...] = (
    *language.RULES,
    *headings.RULES,
    *pictures.RULES,
    *tables.RULES,
    *links.RULES,
    *contrast.RULES,
    *lettering.RULES,
    *spacing.RULES,
    *protection.RULES,
    *unfinished.RULES,
    *traces.RULES,
    *numbering.RULES,
    *captions.RULES,
    *naming.RULES,
    *parts.RULES,
    *names.RULES,
    *schema.RULES,
)
