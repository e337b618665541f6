"""The Word file carries its own proof: the ledger as a part, each sentence in a bookmark."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reportgen.domain.document import Bullets, Document, Heading, Paragraph, Sentence
from reportgen.typeset.claims import claims
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.claims_part import NAMESPACE, put_claims
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.sentence_marks import sentence_marks
from tests.typeset import builders

RECORD = builders.record(Path("outputs"))


def sentence(name: str, text: str) -> Sentence:
    return Sentence(name, text, "narrative/gap.j2", 7, ())


FIRST = sentence("cpp.level", "The rate was 34.2.")
SECOND = sentence("cpp.gap", "It was below England (40.6).")
HEADLINE = sentence("cpp.headline", "Child protection plans: below England")


def document(*more: Paragraph | Bullets) -> Document:
    told = Paragraph(f"{FIRST.text} {SECOND.text} Ask the service.", "body", (FIRST, SECOND))
    blocks = (Heading(2, HEADLINE.text, "cpp"), told, *more)
    whole = builders.document()
    return replace(whole, blocks=(*blocks, *more), sentences=(HEADLINE, FIRST, SECOND))


def body_of(content: bytes) -> Any:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def between(body: Any, name: str) -> str:
    """The text from one end of a bookmark to the other, as a reader of the file finds it."""
    (start,) = (each for each in body.iter(w("bookmarkStart")) if each.get(w("name")) == name)
    text: list[str] = []
    for each in start.itersiblings():
        if each.tag == w("bookmarkEnd") and each.get(w("id")) == start.get(w("id")):
            return "".join(text)
        text += [part.text or "" for part in each.iter(w("t"))]
    raise AssertionError(f"the bookmark {name} does not end in its paragraph")


def test_each_sentence_stands_alone_in_its_bookmark() -> None:
    made = document()
    marks, body = sentence_marks(made), body_of(word_file(made, RECORD))
    assert between(body, marks["cpp.level"]) == FIRST.text
    assert between(body, marks["cpp.gap"]) == SECOND.text
    assert between(body, marks["cpp.headline"]) == HEADLINE.text


def test_a_sentence_in_two_places_is_marked_where_it_stands_first() -> None:
    again = Bullets((Paragraph(SECOND.text, "body", (SECOND,)),))
    body = body_of(word_file(document(again), RECORD))
    names = [each.get(w("name")) for each in body.iter(w("bookmarkStart"))]
    assert names.count("claim_cpp_gap") == 1
    assert between(body, "claim_cpp_gap") == SECOND.text


def test_the_part_holds_the_same_as_claims_json() -> None:
    made = document()
    with ZipFile(BytesIO(word_file(made, RECORD))) as archive:
        root = etree.fromstring(archive.read("customXml/item1.xml"))
        assert "customXml" in archive.read("word/_rels/document.xml.rels").decode()
    assert root.tag == f"{{{NAMESPACE}}}claims"
    assert json.loads(str(root.text)) == json.loads(json.dumps(claims(made, RECORD)))


def test_the_ledger_names_the_bookmark_of_each_sentence() -> None:
    made = document()
    told = {each["id"]: each.get("bookmark") for each in claims(made, RECORD)["sentences"]}
    assert told == sentence_marks(made)


@pytest.mark.parametrize("name", ["/customXml/item1.xml", "/customXml/item2.xml"])
def test_a_template_s_own_part_of_the_kind_keeps_its_name(name: str) -> None:
    word = docx.Document()
    own = Part(PackURI(name), "application/xml", b"<own/>", word.part.package)
    word.part.relate_to(own, RELATIONSHIP_TYPE.CUSTOM_XML)
    put_claims(word.part, {"version": 1})
    kept = {str(each.partname): each.blob for each in word.part.package.iter_parts()}
    assert kept[name] == b"<own/>"
    assert sum(NAMESPACE.encode() in blob for blob in kept.values()) == 2  # the part and its note
