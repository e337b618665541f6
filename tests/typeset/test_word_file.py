"""The Word file as a whole: valid, sound, accessible, the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.package import unzipped
from reportgen.typeset.ooxml.reference import reference_bytes
from reportgen.typeset.ooxml.styles import BLUE, GREY
from tests.typeset import builders
from tests.typeset.access_checks import barriers, contrast
from tests.typeset.package_checks import faults

_BOTH = """
import sys
from hashlib import sha256
from pathlib import Path
from tests.typeset import builders
from reportgen.typeset.formats import FORMATS
document, record = builders.document(), builders.record(Path("unused"))
print([sha256(write(document, record)).hexdigest() for write in FORMATS.values()])
"""


def test_the_committed_template_is_what_the_script_makes() -> None:
    assert builders.PLAIN.reference.read_bytes() == reference_bytes()


@pytest.mark.parametrize("which", ["report", "template"])
def test_the_validator_of_the_open_xml_sdk_has_no_findings(
    which: str, paper: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "any.docx"
    path.write_bytes(paper if which == "report" else reference_bytes())
    result = OpenXmlValidator().validate(str(path))
    assert not result.errors


def test_the_package_is_sound(parts: dict[str, bytes]) -> None:
    assert not faults(parts)


def test_nothing_keeps_a_reader_out(parts: dict[str, bytes]) -> None:
    assert not barriers(parts)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('w:fldCharType="end"', 'w:fldCharType="separate"', "field-open"),
        ("REF _Ref_status", "REF _Ref_nowhere", "reference-target"),
        ("<w:gridCol ", "<w:gridCol/><w:gridCol ", "grid"),
        ("<w:bookmarkEnd ", "<w:bookmarkEnd w:x=''/><w:bookmarkEnd ", "bookmark-open"),
        ('w:name="_Toc_purpose"', 'w:name="_Toc purpose"', "bookmark-name"),
        ('w:name="_Toc_notes"', 'w:name="_Toc_key"', "number-twice"),
    ],
)
def test_the_checks_of_the_package_find_what_they_look_for(
    parts: dict[str, bytes], old: str, new: str, fault: str
) -> None:
    text = parts["word/document.xml"].decode()
    assert old in text
    new = new.replace("w:x=''", 'w:id="77"')
    parts["word/document.xml"] = text.replace(old, new, 1).encode()
    assert any(found.startswith(fault) for found in faults(parts))


@pytest.mark.parametrize(
    ("old", "new", "barrier"),
    [
        ("<w:tblHeader/>", "", "table-header-row"),
        (' descr="Line chart', ' x="Line chart', "alt-text-missing"),
        ("Heading2", "Heading3", "heading-jump"),
        ("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "table-merged"),
        ("<w:sectPr>", "<w:p/><w:sectPr>", "a blank paragraph"),
    ],
)
def test_the_checks_of_access_find_what_they_look_for(
    parts: dict[str, bytes], old: str, new: str, barrier: str
) -> None:
    text = parts["word/document.xml"].decode()
    assert old in text
    parts["word/document.xml"] = text.replace(old, new, 1).encode()
    assert any(found.startswith(barrier) for found in barriers(parts))


@pytest.mark.parametrize("colour", [BLUE, GREY, "0B4F8A"])
def test_every_colour_of_the_template_stands_out_from_white(colour: str) -> None:
    assert contrast(colour, "FFFFFF") >= 7


def test_the_core_properties_are_the_documents_own(paper: bytes) -> None:
    core = docx.Document(BytesIO(paper)).core_properties
    assert core.title == "Children's services performance in Northmoor, 2021/22"
    assert (core.author, core.last_modified_by) == ("Northmoor Council", "Northmoor Council")
    assert core.language == "en-GB"
    assert core.revision == 1
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.isoformat() == "2026-01-22T00:00:00+00:00"


def test_a_report_without_a_date_has_a_fixed_one() -> None:
    document = builders.short()
    undated = replace(document, properties=replace(document.properties, date=""))
    core = docx.Document(BytesIO(word_file(undated, builders.record(Path("x"))))).core_properties
    assert core.created is not None
    assert core.created.year == 1980


def test_the_parts_stand_in_a_fixed_order_with_a_fixed_date(paper: bytes) -> None:
    with ZipFile(BytesIO(paper)) as archive:
        members = archive.infolist()
    names = [member.filename for member in members]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.create_system for member in members} == {3}


@pytest.mark.parametrize(("seeds", "pictures"), [((0, 0), 1), ((0, 5), 2), ((0, 5, 0), 2)])
def test_pictures_are_stored_and_the_same_picture_only_once(
    seeds: tuple[int, ...], pictures: int
) -> None:
    figures = (builders.figure(f"figure {place}", seed) for place, seed in enumerate(seeds))
    written = word_file(builders.short(*figures), builders.record(Path("x")))
    with ZipFile(BytesIO(written)) as archive:
        found = [each for each in archive.infolist() if each.filename.endswith(".png")]
    assert [each.compress_type for each in found] == [ZIP_STORED] * pictures
    assert not faults(unzipped(written))


def test_the_same_document_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    def run(seed: str) -> bytes:
        return subprocess.run(  # noqa: S603 - our own interpreter and words
            [sys.executable, "-c", _BOTH],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(builders.REPOSITORY)},
            cwd=builders.REPOSITORY,
            capture_output=True,
            check=True,
        ).stdout

    assert run("0") == run("1")
