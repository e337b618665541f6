"""A Word file taken apart in memory, once it is known to be one and safe to open."""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from lxml import etree

from reportgen.check.names import RELATIONS, STRICT
from reportgen.errors import WordFileError

MOST_BYTES = 200 * 1024 * 1024
MOST_UNPACKED = 600 * 1024 * 1024
_MOST_TEXT = 60 * 1024 * 1024  # of one part that is read
_GREATEST_RATIO = 500
_MOST_PARTS = 10_000
_LOCKED = 0x1
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_EXPECTED = "Expected a Word file (.docx or .dotx) that opens without a password."
_AGAIN = "open it in Word, choose File, Save As, Word Document (*.docx), and check the new file."
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError),
    *(NotImplementedError, ValueError, OSError, RuntimeError, LookupError),
)
_MAIN = "wordprocessingml.document.main+xml"
_TEMPLATE = "wordprocessingml.template.main+xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of a part; `target` is a part's name, or an address where external."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file.

    `names` are those of all parts as they stand in the archive; `trees` the parsed ones by name;
    `broken` the parts that are no XML, with the reason; `relations` those of each part by its
    name ("" for the file itself); `main` the part that holds the text.
    """

    file: str
    names: tuple[str, ...]
    trees: Mapping[str, Any]
    broken: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]]
    main: str
    template: bool

    def related(self, kind: str, owner: str | None = None) -> Iterator[str]:
        """The names of the parts that the text's part (or another) refers to as this kind."""
        for each in self.relations.get(self.main if owner is None else owner, ()):
            if each.kind == kind and not each.external and each.target in self.trees:
                yield each.target

    def tree(self, kind: str) -> Any | None:
        """The first part of a kind ("styles", "settings"), or None."""
        found = next(self.related(kind), None)
        return None if found is None else self.trees[found]


def opened(file: str, content: bytes) -> Package:
    """The parts of a Word file.

    Raises
    ------
    WordFileError : when it is no Word file, encrypted, damaged, unsafe, or carries macros.
    """
    _refuse_other_files(file, content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            _refuse_unsafe(file, members)
            names = tuple(each.filename for each in members)
            texts = {
                each.filename: archive.read(each)
                for each in members
                if each.filename.casefold().endswith((".xml", ".rels"))
            }
    except _UNREADABLE as error:
        raise damaged(file, "its list of parts cannot be read") from error
    return _package(file, names, texts)


def damaged(file: str, why: str) -> WordFileError:
    """The error for a file that Word could not open either."""
    return WordFileError(file, f"the Word file is damaged: {why}.", _EXPECTED, _AGAIN)


def _refuse_other_files(file: str, content: bytes) -> None:
    if not content:
        raise WordFileError(file, "the file is empty.", _EXPECTED, "give the file as it was saved.")
    if len(content) > MOST_BYTES:
        raise _too_large(file)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise WordFileError(
                file,
                "the file is encrypted with a password.",
                _EXPECTED,
                "in Word choose File, Info, Protect Document, Encrypt with Password, clear the "
                "password, and save.",
            )
        raise WordFileError(
            file, "this is an older Word document (.doc) or no Word file.", _EXPECTED, _AGAIN
        )
    if not content.startswith(b"PK"):
        told = "this is a PDF." if content.startswith(b"%PDF") else "this is not a Word file."
        raise WordFileError(file, told, _EXPECTED, "give the Word file that it was made from.")


def _refuse_unsafe(file: str, members: list[zipfile.ZipInfo]) -> None:
    if any(each.flag_bits & _LOCKED for each in members):
        raise WordFileError(file, "parts of it need a password.", _EXPECTED, _AGAIN)
    size = sum(each.file_size for each in members)
    swollen = any(
        each.file_size > max(each.compress_size, 1) * _GREATEST_RATIO
        and each.file_size > 1024 * 1024
        for each in members
    )
    texts = (each for each in members if each.filename.casefold().endswith((".xml", ".rels")))
    if size > MOST_UNPACKED or len(members) > _MOST_PARTS or swollen:
        raise _too_large(file)
    if any(each.file_size > _MOST_TEXT for each in texts):
        raise _too_large(file)
    for each in members:
        path = PurePosixPath(each.filename.replace("\\", "/"))
        if ".." in path.parts or path.is_absolute():
            raise damaged(file, "one of its parts would be unpacked outside its own folder")
    names = [each.filename.casefold() for each in members]
    if len(names) != len(set(names)):
        raise damaged(file, "one of its parts is there twice")


def _too_large(file: str) -> WordFileError:
    return WordFileError(
        file,
        "the file is larger, or unpacks to more, than any paper needs.",
        f"Expected at most {MOST_BYTES // 1024**2} MB, and {MOST_UNPACKED // 1024**2} MB unpacked.",
        "in Word choose File, Compress Pictures, or take out what is not needed.",
    )


def _package(file: str, names: tuple[str, ...], texts: Mapping[str, bytes]) -> Package:
    trees: dict[str, Any] = {}
    broken: dict[str, str] = {}
    for name, text in texts.items():
        try:
            trees[name] = _parsed(file, name, text)
        except etree.XMLSyntaxError as error:
            broken[name] = str(error.msg or "it is no XML")
    relations = {_owner(name): tuple(_read_relations(name, tree)) for name, tree in trees.items()
                 if name.casefold().endswith(".rels")}  # fmt: skip
    main = _main_part(file, names, trees, broken, relations)
    kind = _content_type(trees, main)
    if "macroEnabled" in kind or any(each.casefold().endswith("vbaproject.bin") for each in names):
        raise WordFileError(
            file,
            "the Word file carries macros.",
            "Expected a file without macros (.docx or .dotx).",
            'open it in Word and save it as "Word Document (*.docx)".',
        )
    if kind and not kind.endswith((_MAIN, _TEMPLATE)):
        raise _no_word_file(file)
    return Package(file, names, trees, broken, relations, main, kind.endswith(_TEMPLATE))


def _parsed(file: str, name: str, text: bytes) -> Any:
    for strict, usual in STRICT.items():
        text = text.replace(strict, usual)
    safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(text, safe)
    if root.getroottree().docinfo.internalDTD is not None:
        raise damaged(file, f'its part "{name}" declares entities, which no Word file does')
    return root


def _main_part(
    file: str,
    names: tuple[str, ...],
    trees: Mapping[str, Any],
    broken: Mapping[str, str],
    relations: Mapping[str, tuple[Relation, ...]],
) -> str:
    told = (each.target for each in relations.get("", ()) if each.kind == "officeDocument")
    main = next(told, "word/document.xml")
    if main in broken:
        raise damaged(file, f'its text ("{main}") cannot be read ({broken[main]})')
    if main not in trees:
        if any(each.startswith(("xl/", "ppt/")) for each in names) or "mimetype" in names:
            raise _no_word_file(file)
        if not any(each.startswith("word/") for each in names):
            raise _no_word_file(file)
        raise damaged(file, f'its text ("{main}") is missing')
    return main


def _no_word_file(file: str) -> WordFileError:
    return WordFileError(
        file,
        "this is not a Word file: it is a workbook, slides, another format or a plain archive.",
        _EXPECTED,
        "give the Word file, or save it as .docx first.",
    )


def _content_type(trees: Mapping[str, Any], name: str) -> str:
    listed = trees.get("[Content_Types].xml")
    if listed is None:
        return ""
    for each in listed:
        if each.get("PartName", "").lstrip("/").casefold() == name.casefold():
            return str(each.get("ContentType", ""))
    return ""


def _owner(name: str) -> str:
    """The part whose relationships a file holds ("word/_rels/document.xml.rels")."""
    folder, _, last = name.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), last.removesuffix(".rels"))


def _read_relations(name: str, tree: Any) -> Iterator[Relation]:
    base = posixpath.dirname(posixpath.dirname(name))
    for each in tree.iterchildren(f"{RELATIONS}Relationship"):
        external = each.get("TargetMode") == "External"
        target = str(each.get("Target", ""))
        if not external:
            path = unquote(target.partition("#")[0])
            target = posixpath.normpath(posixpath.join("/", base, path)).lstrip("/")
        kind = str(each.get("Type", "")).rpartition("/")[2]
        yield Relation(str(each.get("Id", "")), kind, target, external)
