"""Reads the words at the head of a template: its purpose, its facts, its worked examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from reportgen.render.template.errors import TemplatePlace

_BLOCK = re.compile(r"\A\s*\{#-?\s*---\s*\n(?P<yaml>.*?)\n\s*---\s*-?#\}", re.DOTALL)
_KEYS = ("purpose", "facts", "polarity", "examples")


@dataclass(frozen=True, slots=True)
class Example:
    """One worked example: facts in their small form, and the text expected of them."""

    given: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`facts` are the names the template uses; `polarity` says how direction matters to it."""

    purpose: str
    facts: tuple[str, ...]
    polarity: str
    examples: tuple[Example, ...]


def front_matter(path: Path) -> FrontMatter:
    """The front matter of one template.

    Raises
    ------
    TemplateError : when it is missing, cannot be read, or has an unknown part.
    """
    place = TemplatePlace(path.as_posix())
    block = _BLOCK.match(path.read_text(encoding="utf-8-sig"))
    if block is None:
        raise place.fault(
            1,
            "the template does not begin with its front matter.",
            'Expected "{#- ---", then purpose and examples, then "--- -#}".',
            "write it as the other templates have it",
        )
    try:
        parts = YAML(typ="safe", pure=True).load(block["yaml"]) or {}
    except MarkedYAMLError as fault:
        line = fault.problem_mark.line + 2 if fault.problem_mark else 1
        raise place.fault(line, f"the front matter cannot be read: {fault.problem}.") from fault
    except ValueError as fault:  # a day that does not exist
        raise place.fault(1, "the front matter cannot be read: it holds no such day.") from fault
    for key in parts:
        if key not in _KEYS:
            raise place.unknown(1, f'the front matter has a part "{key}".', str(key), _KEYS)
    return FrontMatter(
        purpose=str(parts.get("purpose", "")),
        facts=tuple(parts.get("facts", ())),
        polarity=str(parts.get("polarity", "")),
        examples=tuple(_example(each) for each in parts.get("examples", ())),
    )


def _example(part: dict[str, Any]) -> Example:
    return Example(tuple(str(line) for line in part["given"]), " ".join(str(part["says"]).split()))
