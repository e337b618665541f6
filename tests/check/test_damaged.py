"""Files with anything missing, doubled or spoilt are told or refused, never a crash."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from reportgen.check.checking import check_bytes
from reportgen.check.finding import Finding
from reportgen.errors import WordFileError
from tests.check.builders import NAME, Parts, clean, p, with_body, zipped

_ODD = ('""', '"-1"', '"x"', '"99999999999999999999"', '"\u00b2"')
Spoil = Callable[[random.Random, str], str]


def _drop_tag(chance: random.Random, text: str) -> str:
    return text.replace(chance.choice(re.findall(r"<[^>]+>", text)), "", 1)


def _double_tag(chance: random.Random, text: str) -> str:
    tags = re.findall(r"<[^>]+>", text)
    first = chance.choice(tags)
    return text.replace(first, first + chance.choice(tags), 1)


def _drop_attribute(chance: random.Random, text: str) -> str:
    found = re.findall(r' [\w:]+="[^"]*"', text)
    return text.replace(chance.choice(found), "", 1) if found else text


def _odd_value(chance: random.Random, text: str) -> str:
    found = re.findall(r'"[^"]*"', text)
    return text.replace(chance.choice(found), chance.choice(_ODD), 1) if found else text


def _cut(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randint(1, 30) :]


def _rich() -> Parts:
    wide = (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:val="solid" w:color="C00000"/>'
        f"</w:tcPr>{p('cell')}</w:tc></w:tr></w:tbl>"
    )
    return with_body(wide, p("Words.", look='<w:sz w:val="20"/><w:color w:val="777777"/>'))


def outcome(parts: Parts) -> tuple[tuple[Finding, ...], WordFileError | None]:
    """The findings on these parts, or why they are refused."""
    try:
        return check_bytes(NAME, zipped(parts), final=True).findings, None
    except WordFileError as refused:
        return (), refused


@pytest.mark.parametrize("seed", range(8))
def test_a_spoilt_file_is_told_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    spoils: tuple[Spoil, ...] = (_drop_tag, _double_tag, _drop_attribute, _odd_value, _cut)
    for _ in range(40):
        parts = _rich()
        for _ in range(chance.randint(1, 3)):
            name = chance.choice(sorted(parts))
            spoil = chance.choice(spoils)
            parts[name] = spoil(chance, parts[name].decode("utf-8", "replace")).encode()
        told, refused = outcome(parts)
        assert refused is None or refused.cure
        assert all(each.place and each.found for each in told)


@pytest.mark.parametrize("name", sorted(clean()))
def test_a_file_without_one_of_its_parts_is_told_or_refused(name: str) -> None:
    parts = clean()
    del parts[name]
    told, refused = outcome(parts)
    assert told if refused is None else "missing" in refused.found
