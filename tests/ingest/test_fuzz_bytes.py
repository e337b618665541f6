"""Files whose bytes are changed at random: a sound reading, or a refusal, and nothing else."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import strategies as st

from tests.ingest.builders import PLANS, asked, table, workspace
from tests.ingest.fuzz_builders import DEEPER, Search, attempted, tried
from tests.ingest.fuzz_files import SOUND, Dialect, written_book, written_csv, written_parquet
from tests.ingest.hostile_builders import old_workbook, open_document, open_document_row

_FIGURES = table(("901", PLANS, 40, 41), ("970", PLANS, "c", 0))
_OLD = [[cell if isinstance(cell, float) else str(cell) for cell in row] for row in _FIGURES]
ENDINGS = ("xlsx", "ods", "xls", "parquet", "csv")


@cache
def sound(ending: str) -> bytes:
    """A sound small file of one kind."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"own.{ending}"
        if ending == "xlsx":
            written_book(path, {"Sheet 1": _FIGURES})
        elif ending == "ods":
            open_document(path, "".join(open_document_row(*row) for row in _FIGURES))
        elif ending == "xls":
            old_workbook(path, _OLD)
        elif ending == "parquet":
            written_parquet(path, [list(row) for row in SOUND["long file"].rows], True)
        else:
            written_csv(path, _FIGURES, Dialect())
        return path.read_bytes()


def changed_bytes_are_read_or_refused(
    made: tuple[str, list[tuple[str, int, bytes]], str], room: Path
) -> None:
    """Bytes put in, taken out or turned over, anywhere in a sound file of one kind."""
    ending, changes, named = made
    content = bytearray(sound(ending))
    for how, place, put in changes:
        at = place % (len(content) + 1)
        if how == "flip" and at < len(content):
            content[at] ^= (put or b"\1")[0] or 1
        elif how == "put":
            content[at:at] = put
        elif how == "over":
            content[at : at + len(put)] = put
        elif how == "cut":
            del content[at:]
        else:
            del content[at : at + len(put)]
    path = room / f"own.{named or ending}"
    path.write_bytes(bytes(content))
    attempted(asked(workspace(room), path), path.name)


def changed_parts_are_read_or_refused(
    made: tuple[str, int, list[tuple[str, int, str]]], room: Path
) -> None:
    """One part of a zipped workbook changed, the archive itself sound."""
    ending, which, changes = made
    with zipfile.ZipFile(io.BytesIO(sound(ending))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    name = sorted(parts)[which % len(parts)]
    text = parts[name].decode("utf-8", "replace")
    for how, place, put in changes:
        tags = [at for at, sign in enumerate(text) if sign in '<>"'] or [0]
        at, to = tags[place % len(tags)], tags[(place * 7 + 3) % len(tags)]
        if how == "put":
            text = text[:at] + put + text[at:]
        elif how == "value":
            end = text.find('"', at + 1)
            text = text[: at + 1] + put + (text[end:] if end > 0 else "")
        elif how == "take":
            text = text[: min(at, to)] + text[max(at, to) :]
        else:
            text = text[:at] + text[min(at, to) : max(at, to)] + text[at:]
    path = room / f"own.{ending}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for each, content in parts.items():
            target.writestr(each, text.encode("utf-8", "replace") if each == name else content)
    attempted(asked(workspace(room), path), path.name)


_PUT = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"PAR1", b"%PDF", b"\r\n\r\n"),
            *(b'"', b"\xff" * 40, b"\x80", b"\xd0\xcf\x11\xe0", b"<!DOCTYPE x>", b",", b"\x1a"),
        ]
    ),
)
BYTES = st.tuples(
    st.sampled_from(ENDINGS),
    st.lists(
        st.tuples(
            st.sampled_from(["flip", "flip", "put", "over", "cut", "take"]),
            st.integers(0, 20_000),
            _PUT,
        ),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["", "", "", "csv", "xlsx"]),
)
_XML = st.sampled_from(
    [
        *(
            "",
            "-1",
            "0",
            "99999999999",
            "1e9",
            "A1",
            "XFE1048577",
            "ZZZZ9",
            "A0",
            "nan",
            "NaN",
            "inf",
        ),
        *("<row r='5'>", "</row>", "<c r='B2' t='s'><v>9999</v></c>", "<v>1</v>", "<f>1+1</f>"),
        *("<c t='d'><v>2021-99-99</v></c>", "<c t='b'><v>7</v></c>", "<c t='e'><v>#X</v></c>"),
        *("<c t='inlineStr'><is><t>x</t></is></c>", "&#0;", "&x;", "<!-- -->", "<![CDATA[x]]>"),
        *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "\x01", "../../x", "xl/worksheets/sheet1.xml", "t='s'"),
        *("<mergeCell ref='A1:XFD1048576'/>", "<mergeCells><mergeCell ref='Z'/></mergeCells>"),
        *(
            "<col min='1' max='99999' hidden='1'/>",
            "<table:table-cell/>",
            "hidden='true'",
            "percentage",
        ),
        *('<table:table-cell table:number-columns-repeated="999999"/>', "<row r='1048577'/>", "x"),
    ]
)
PARTS = st.tuples(
    st.sampled_from(["xlsx", "xlsx", "ods"]),
    st.integers(0, 12),
    st.lists(
        st.tuples(
            st.sampled_from(["put", "value", "value", "take", "double"]),
            st.integers(0, 3_000),
            _XML | st.text(max_size=6),
        ),
        min_size=1,
        max_size=3,
    ),
)
SEARCHES = {
    "bytes": Search(BYTES, changed_bytes_are_read_or_refused, 200),
    "parts": Search(PARTS, changed_parts_are_read_or_refused, 150),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_sound_file_of_a_kind_is_read(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"own.{ending}"
    path.write_bytes(sound(ending))
    assert attempted(asked(workspace(tmp_path), path), path.name) is not None


@pytest.mark.parametrize("name", SEARCHES)
def test_no_changed_bytes_crash(name: str) -> None:
    tried(SEARCHES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", SEARCHES)
def test_a_deeper_search_of_bytes_finds_nothing(name: str) -> None:
    tried(SEARCHES[name], DEEPER)
