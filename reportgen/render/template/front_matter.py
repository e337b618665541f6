"""Reads the words at the head of a template: its purpose, its facts, its worked examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError, TemplatePlace
from reportgen.render.template.reading import text_of

_BLOCK = re.compile(r"\A\s*\{#-?\s*---\s*\n(?P<yaml>.*?)\n\s*---\s*-?#\}", re.DOTALL)
_KEYS = ("purpose", "facts", "polarity", "examples", "accepted")
_PARTS = ("given", "says")


@dataclass(frozen=True, slots=True)
class Example:
    """One worked example: facts in their small form, and the text expected of them.

    `line` is where it begins in its file, `lines` those of its facts, counted from 1.
    """

    given: tuple[str, ...]
    says: str
    line: int = 1
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`facts` are the names the template uses; `polarity` says how direction matters to it.

    `accepted` gives the reason for each kind of warning that is meant to stay: {"W4": "…"}.
    """

    purpose: str
    facts: tuple[str, ...]
    polarity: str
    examples: tuple[Example, ...]
    accepted: Mapping[str, str] = field(default_factory=dict)


def front_matter(path: Path) -> FrontMatter:
    """The front matter of one template.

    Raises
    ------
    TemplateError : when it is missing, cannot be read, or has an unknown part.
    """

    def stop(fault: TemplateLineError) -> None:
        raise fault

    place = TemplatePlace(path.as_posix())
    return read_head(text_of(path.read_bytes(), place), place, stop)


def read_head(
    text: str, place: TemplatePlace, report: Callable[[TemplateLineError], None]
) -> FrontMatter:
    """The front matter of a template's text; `report` is told of each part that is at fault."""
    block = _BLOCK.match(text)
    if block is None:
        found = "the template does not begin with its front matter."
        expected = 'Expected "{#- ---", then purpose and examples, then "--- -#}".'
        cure = "write it as the other templates have it"
        report(place.fault(1, found, expected, cure, Code.HEAD))
        return FrontMatter("", (), "", ())
    head = _Head(place, text.count("\n", 0, block.start("yaml")) + 1, report)
    return head.read(block["yaml"])


@dataclass(frozen=True, slots=True)
class _Head:
    """Reads the parts of one head; `first` is the file's line on which they begin."""

    place: TemplatePlace
    first: int
    report: Callable[[TemplateLineError], None]

    def read(self, yaml: str) -> FrontMatter:
        try:
            top = YAML(typ="safe", pure=True).compose(yaml)
        except (YAMLError, ValueError, RecursionError) as fault:
            mark = getattr(fault, "problem_mark", None)
            problem = getattr(fault, "problem", None) or "it is nested or signed in an odd way"
            found = f"the front matter cannot be read: {problem}."
            self._wrong(mark.line if mark else 0, found, _hint(problem))
            top = None
        parts = dict(self._parts(top, _KEYS, "the front matter"))
        examples = parts.get("examples")
        return FrontMatter(
            purpose=self._text(parts.get("purpose")),
            facts=tuple(self._text(each) for each in self._items(parts.get("facts"))),
            polarity=self._text(parts.get("polarity")),
            examples=tuple(self._examples(examples)),
            accepted={key: self._text(why) for key, why in self._pairs(parts.get("accepted"))},
        )

    def _examples(self, node: Node | None) -> Iterator[Example]:
        for each in self._items(node):
            parts = dict(self._parts(each, _PARTS, "an example"))
            given = self._items(parts.get("given"))
            says = " ".join(self._text(parts.get("says")).split())
            if not given or not says:
                missing = "says" if given else "given"
                self._wrong(
                    each.start_mark.line,
                    f'an example has no "{missing}".',
                    'Expected "given:" with a line for each fact, and "says:" with the text.',
                )
                continue
            lines = tuple(self.first + line.start_mark.line for line in given)
            facts = tuple(self._text(line) for line in given)
            yield Example(facts, says, self.first + each.start_mark.line, lines)

    def _parts(
        self, node: Node | None, known: tuple[str, ...], what: str
    ) -> Iterator[tuple[str, Node]]:
        """The known keys of a mapping; each other one is told."""
        for key, value in self._pairs(node):
            if key in known:
                yield key, value
            else:
                line = self.first + value.start_mark.line
                found = f'{what} has a part "{key}".'
                self.report(self.place.unknown(line, found, key, known, Code.HEAD))

    def _pairs(self, node: Node | None) -> Iterator[tuple[str, Node]]:
        if isinstance(node, MappingNode):
            for key, value in node.value:
                yield self._text(key), value
        elif node is not None:
            self._wrong(node.start_mark.line, 'here stands no "name: value".')

    def _items(self, node: Node | None) -> list[Node]:
        if node is None or isinstance(node, SequenceNode):
            return list(node.value) if node is not None else []
        self._wrong(
            node.start_mark.line, "here stands no list.", "Expected lines that begin with -"
        )
        return []

    def _text(self, node: Node | None) -> str:
        if node is None or isinstance(node, ScalarNode):
            return str(node.value) if node is not None else ""
        self._wrong(
            node.start_mark.line,
            "here stands more than one line of words.",
            'A colon followed by a blank needs quotation marks around its line, as in "a: b".',
        )
        return ""

    def _wrong(self, line: int, found: str, expected: str = "") -> None:
        fault = self.place.fault(self.first + line, found, expected, code=Code.HEAD)
        self.report(fault)


def _hint(problem: str) -> str:
    """What is most often behind a fault of YAML."""
    if "\\t" in problem:
        return "Lines are moved to the right by blanks, never by a tab."
    return (
        "A text with quotation marks or a colon inside stands between other marks: 'so: \"this\"'."
    )
