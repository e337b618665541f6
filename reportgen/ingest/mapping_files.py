"""Mapping files: an analyst's description of a file whose headings are its publisher's own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError, did_you_mean

KINDS = ("ees", "fingertips", "scorecard")
Keys = tuple[str | int, ...]
_NESTED = re.compile(r"(?:[\[{]\s*){50}")  # ruamel takes many seconds over them
_MOST_KEYS = 20_000  # a list that names itself again and again would grow beyond all sense
_KIND = re.compile(r"^kind[ \t]*:[ \t]*[\"']?([^\s\"'#]*)", re.MULTILINE)
_REQUEST = re.compile(r"^workbooks[ \t]*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MappingFile:
    """One file of inputs/catalogue/mappings, of a known kind, its body not yet checked.

    `file` is its name as a user would say it. The text is read as YAML once somebody asks for
    its body: most runs need none of the files, and reading them takes longer than a workbook.
    """

    file: str
    kind: str
    text: str = ""
    sha256: str = ""

    @property
    def as_input(self) -> InputFile:
        """Its row among the inputs of a run that used it."""
        return InputFile(self.file, "mapping", self.sha256)

    @property
    def body(self) -> Mapping[str, Any]:
        """All keys but the kind.

        Raises
        ------
        WorkbookError : when the file is no YAML.
        """
        return _parsed(self.file, self.text)[0] if self.text else {}

    @property
    def lines(self) -> Mapping[Keys, int]:
        """The line of each key of the body."""
        return _parsed(self.file, self.text)[1] if self.text else {}

    def place(self, *path: str | int) -> str:
        """File and line of a key, or of the nearest thing that holds it."""
        for length in range(len(path), 0, -1):
            line = self.lines.get(tuple(path[:length]))
            if line is not None:
                return f"{self.file}, line {line}"
        return self.file


def read_mappings(folder: Path, name: str = "inputs/catalogue/mappings") -> tuple[MappingFile, ...]:
    """Every mapping file of a folder, in order of their names; none where there is no folder.

    Raises
    ------
    WorkbookError : when a file does not say which kind it is.
    """
    return tuple(
        read_mapping(path, f"{name}/{path.name}") for path in sorted(folder.glob("*.yaml"))
    )


def mapping_beside(workbook: Path) -> tuple[MappingFile, ...]:
    """The mapping file of the same name beside a workbook; none where there is none.

    A request may bear the workbook's name too; it names workbooks and no kind.

    Raises
    ------
    WorkbookError : when the file does not say which kind it is.
    """
    path = workbook.with_suffix(".yaml")
    if not path.is_file():
        return ()
    text = _text(path, path.name)
    if _REQUEST.search(text) and not _KIND.search(text):
        return ()
    return (read_mapping(path, path.name),)


def read_mapping(path: Path, file: str) -> MappingFile:
    """One mapping file, which errors call `file`.

    Raises
    ------
    WorkbookError : when it does not say which kind it is.
    """
    text = _text(path, file)
    found = _KIND.search(text)
    kind = found[1] if found else ""
    if kind not in KINDS:
        _parsed(file, text)  # a file that is no YAML is told as such
        raise WorkbookError(
            file,
            f'kind is "{kind}".' if kind else "the file does not say which kind of mapping it is.",
            f"Expected one of {', '.join(KINDS)}. {did_you_mean(kind, KINDS)}".strip(),
            'write it at the top, such as "kind: scorecard".',
        )
    return MappingFile(file, kind, text, hashlib.sha256(path.read_bytes()).hexdigest())


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_yaml(file, "it is no text in UTF-8") from error


@lru_cache(maxsize=64)  # the same text has the same body; every area of a batch asks again
def _parsed(file: str, text: str) -> tuple[Mapping[str, Any], Mapping[Keys, int]]:
    if _NESTED.search(text):
        raise _no_yaml(file, "it holds lists in lists without end")
    try:
        tree = YAML(typ="rt", pure=True).load(text)
        if not isinstance(tree, CommentedMap):
            return {}, {}
        lines = dict(islice(_lines(tree, ()), _MOST_KEYS + 1))
        if len(lines) > _MOST_KEYS:
            raise _no_yaml(file, f"it holds more than {_MOST_KEYS:,} keys")
        body = {str(key): _plain(value) for key, value in tree.items() if key != "kind"}
    except WorkbookError:
        raise
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        where = f"{file}, line {mark.line + 1}" if mark else file
        problem = str(getattr(error, "problem", "") or "it is no YAML")
        raise _no_yaml(where, problem.partition(" with value")[0]) from error
    except Exception as error:  # a day that is none, a list in itself: errors of many kinds
        raise _no_yaml(file, "a date, a number or a list in it is none that can be") from error
    return body, lines


def _no_yaml(where: str, problem: str) -> WorkbookError:
    return WorkbookError(
        where,
        f"the file cannot be read as YAML: {problem}.",
        "Expected keys and values, each as its key, a colon, a blank and its value.",
        "compare it with another file of the folder; blanks at the start of a line count.",
    )


def _plain(value: Any) -> Any:
    if isinstance(value, CommentedMap):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, CommentedSeq):
        return [_plain(each) for each in value]
    return value


def _lines(tree: Any, above: Keys) -> Iterator[tuple[Keys, int]]:
    if isinstance(tree, CommentedMap):
        for key, value in tree.items():
            yield (*above, str(key)), tree.lc.key(key)[0] + 1
            yield from _lines(value, (*above, str(key)))
    elif isinstance(tree, CommentedSeq):
        for at, value in enumerate(tree):
            yield (*above, at), tree.lc.item(at)[0] + 1
            yield from _lines(value, (*above, at))
