"""Each hostile file by its name: how it is made; what is said of it stands in tests/golden."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.ingest.builders import PLANS, table, write_book, write_csv
from tests.ingest.hostile_builders import (
    OLE,
    SHEET,
    changed,
    edited,
    good_book,
    huge,
    locked_member,
    old_workbook,
    open_document,
    parquet,
    with_bytes,
    with_sheet,
    zipped,
)

_TEXT = "application/vnd.oasis.opendocument.text"
_SLIDES = "application/vnd.oasis.opendocument.presentation"
_CALC = b"application/vnd.oasis.opendocument.spreadsheet"
_LOCKED_DOCUMENT = {
    "mimetype": _CALC,
    "content.xml": b"\x01\x02",
    "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>",
}
_LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
_FETCHES = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_LOOSE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_REPEATED = (
    '<table:table-row table:number-rows-repeated="1000000">'
    '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" '
    'office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>'
)
_ANNEX_A = [("Child Unique ID", "Gender", "Date of Birth"), ("Secretname", "b) Female", "2015")]
_LONG = ("Short Desc", "Years", "LA and Regions", "Values")


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


HOSTILE_FILES: Mapping[str, Callable[[Path], Path]] = {
    "a letter": lambda f: with_bytes(f / "own.xlsx", b"Dear committee"),
    "an empty file": lambda f: with_bytes(f / "own.xlsx", b""),
    "a PDF": lambda f: with_bytes(f / "own.xlsx", b"%PDF-1.7 ..."),
    "a web page": lambda f: with_bytes(f / "own.xls", b"\xef\xbb\xbf <HTML><table><tr>"),
    "a picture": lambda f: with_bytes(f / "own.xlsx", b"\x89PNG\r\n\x1a\n"),
    "half a workbook": lambda f: with_bytes(f / "bad.xlsx", good_book(f).read_bytes()[:3000]),
    "two letters of a workbook": lambda f: with_bytes(f / "bad.xlsx", b"PK"),
    "a workbook in a zip file": lambda f: zipped(
        f / "own.zip", {"own.xlsx": good_book(f).read_bytes()}
    ),
    "a Word document": lambda f: zipped(f / "own.docx", {"word/document.xml": b"<w/>"}),
    "a presentation": lambda f: zipped(f / "own.pptx", {"ppt/presentation.xml": b"<p/>"}),
    "a binary workbook": lambda f: zipped(f / "own.xlsb", {"xl/workbook.bin": b"\x83\x01"}),
    "a letter of LibreOffice": lambda f: open_document(f / "own.odt", "", _TEXT),
    "slides of LibreOffice": lambda f: open_document(f / "own.odp", "", _SLIDES),
    "members with a password": lambda f: locked_member(f / "own.xlsx", f),
    "a locked OpenDocument": lambda f: zipped(f / "own.ods", _LOCKED_DOCUMENT),
    "an encrypted workbook": lambda f: with_bytes(
        f / "own.xlsx", OLE + bytes(600) + _utf16("EncryptedPackage")
    ),
    "an older encrypted workbook": lambda f: old_workbook(f / "own.xls", [(1, 2)], password=True),
    "an older Word document": lambda f: with_bytes(
        f / "own.doc", OLE + bytes(600) + _utf16("WordDocument")
    ),
    "an older workbook without content": lambda f: with_bytes(f / "own.xls", OLE + bytes(600)),
    "half an older workbook": lambda f: with_bytes(
        f / "own.xls", old_workbook(f / "o.xls", [(1, 2)]).read_bytes()[:1000]
    ),
    "a part above its folder": lambda f: changed(good_book(f), {"../../evil.xml": b"<e/>"}),
    "a part at the root": lambda f: changed(good_book(f), {"/etc/evil.xml": b"<e/>"}),
    "a part that is there twice": lambda f: changed(good_book(f), {"XL/Workbook.xml": b"<e/>"}),
    "thousands of parts": lambda f: changed(
        good_book(f), {f"xl/media/{at}": b"" for at in range(2_000)}
    ),
    "a bomb": lambda f: changed(good_book(f), {"xl/media/bomb": bytes(20 * 1024 * 1024)}),
    "entities in a sheet": lambda f: edited(
        good_book(f), SHEET, "<worksheet", f"{_LAUGHS}<worksheet"
    ),
    "entities in the styles": lambda f: edited(
        good_book(f), "xl/styles.xml", "<styleSheet", f"{_LAUGHS}<styleSheet"
    ),
    "a file to fetch in the properties": lambda f: edited(
        good_book(f), "docProps/core.xml", "<cp:coreProperties", f"{_FETCHES}<cp:coreProperties"
    ),
    "a strict workbook": lambda f: edited(good_book(f), "xl/workbook.xml", _LOOSE, _STRICT),
    "a sheet that is not there": lambda f: changed(good_book(f), {SHEET: None}),
    "a sheet from elsewhere": lambda f: edited(
        good_book(f),
        _RELATIONS,
        'Target="/xl/worksheets/sheet1.xml"',
        'Target="file:///etc/passwd" TargetMode="External"',
    ),
    "a workbook without sheets": lambda f: edited(
        good_book(f), "xl/workbook.xml", "<sheet [^>]*/>", ""
    ),
    "a sheet that breaks off": lambda f: edited(good_book(f), SHEET, "</sheetData>.*", ""),
    "a list of parts that breaks off": lambda f: changed(
        good_book(f), {"[Content_Types].xml": b"<Types"}
    ),
    "a row beyond the last": lambda f: with_sheet(f, '<row r="9999999"><c><v>1</v></c></row>'),
    "a column far out": lambda f: with_sheet(f, '<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    "a giant cell": lambda f: with_sheet(
        f, f'<row r="1"><c t="inlineStr"><is><t>{"x" * 40_000}</t></is></c></row>'
    ),
    "a merged range that is none": lambda f: with_sheet(
        f, "", '<mergeCells><mergeCell ref="over there"/></mergeCells>'
    ),
    "a number of five thousand figures": lambda f: with_sheet(
        f, f'<row r="1"><c><v>{"9" * 5_000}</v></c></row>'
    ),
    "OpenDocument without its list": lambda f: zipped(
        f / "own.ods", {"mimetype": _CALC, "content.xml": b"<c/>"}
    ),
    "entities in an OpenDocument": lambda f: zipped(
        f / "own.ods", {"mimetype": _CALC, "content.xml": f"{_LAUGHS}<c/>".encode()}
    ),
    "a million cells for one": lambda f: open_document(f / "own.ods", _REPEATED),
    "a table without figures": lambda f: write_book(f / "own.xlsx", Sheet_1=[]),
    "NUL bytes": lambda f: with_bytes(f / "own.csv", b"LA Number,2022\n" * 500 + b"9\x0001,4\n"),
    "Unicode text": lambda f: with_bytes(f / "own.csv", "LA Number\t2022\n".encode("utf-16")),
    "an endless line": lambda f: with_bytes(f / "own.csv", b"LA Number," + b"2022," * 500_000),
    "a quotation mark never closed": lambda f: with_bytes(
        f / "own.csv", b'LA Number,Measure,2022\n901,"Plans,40\n902,Plans,41\n'
    ),
    "a quotation mark in a cell": lambda f: with_bytes(
        f / "own.csv", b'LA Number,Measure,2022\n901,"Plans" (rate),40\n'
    ),
    "a giant cell of a csv file": lambda f: with_bytes(
        f / "own.csv", b'LA Number,Measure\n901,"' + b"Plans\n" * 30_000
    ),
    "bytes that are no text": lambda f: with_bytes(f / "own.csv", b"LA Number,Measure\n901,\x81\n"),
    "a csv file of many columns": lambda f: with_bytes(f / "own.csv", b"LA Number" + b",1" * 2_000),
    "semicolons": lambda f: with_bytes(f / "own.csv", b"LA Number;Measure;2022\n901;Plans;40\n"),
    "a huge csv file": lambda f: huge(f / "own.csv", b"LA Number"),
    "a huge parquet file": lambda f: huge(f / "own.parquet", b"PAR1"),
    "half a parquet file": lambda f: with_bytes(f / "own.parquet", b"PAR1" + bytes(100)),
    "Annex A": lambda f: write_book(f / "own.xlsx", List_1=_ANNEX_A),
    "Annex A below a title": lambda f: write_book(
        f / "own.xlsx", List_1=[("Return of",), (), *_ANNEX_A]
    ),
    "Annex A beside figures": lambda f: write_book(
        f / "own.xlsx", Sheet_1=table(("901", PLANS, 40, 41)), List_1=_ANNEX_A
    ),
    "Annex A in an older workbook": lambda f: old_workbook(f / "own.xls", _ANNEX_A),
    "a school census": lambda f: write_csv(
        f / "own.csv", [("UPN", "Surname", "2022"), ("A1", "Secretname", "1")]
    ),
    "pupil numbers without a heading": lambda f: write_csv(
        f / "own.csv", [("a", "b"), *[("x", f"H80120000{at}A") for at in range(100, 104)]]
    ),
    "birthdays with names": lambda f: write_book(
        f / "own.xlsx", Sheet_1=[("Forename", "DOB"), ("Secretname", "2015")]
    ),
    "a return of looked-after children": lambda f: write_csv(
        f / "own.csv", [("CHILD", "SEX", "DOB"), ("99", "1", "01/02/2015")]
    ),
    "health records": lambda f: parquet(f / "own.parquet", "NHS Number", "Values"),
    "a long file of children": lambda f: write_csv(
        f / "own.csv", [(*_LONG, "Unique Pupil Number"), ("Secretname",) * 5]
    ),
    "addresses with names": lambda f: write_csv(
        f / "own.csv", [("First name", "Post code"), ("Secretname", "ZZ1 1ZZ")]
    ),
}
