"""Mapping files: an analyst's description of a file whose headings are its publisher's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.errors import WorkbookError, did_you_mean

KINDS = ("ees", "fingertips", "scorecard")
Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class MappingFile:
    """One file of inputs/catalogue/mappings, of a known kind, its body not yet checked.

    `file` is its name as a user would say it; `lines` the line of each key of the body.
    """

    file: str
    kind: str
    body: Mapping[str, Any]
    lines: Mapping[Keys, int] = field(default_factory=dict)

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
    WorkbookError : when a file is no YAML, or does not say which kind it is.
    """
    return tuple(
        read_mapping(path, f"{name}/{path.name}") for path in sorted(folder.glob("*.yaml"))
    )


def mapping_beside(workbook: Path) -> tuple[MappingFile, ...]:
    """The mapping file of the same name beside a workbook; none where there is none.

    A request may bear the workbook's name too; it names workbooks and no kind.

    Raises
    ------
    WorkbookError : when the file is no YAML, or does not say which kind it is.
    """
    path = workbook.with_suffix(".yaml")
    if not path.is_file():
        return ()
    tree = _tree(path, path.name)
    if isinstance(tree, dict) and "workbooks" in tree and "kind" not in tree:
        return ()
    return (read_mapping(path, path.name),)


def read_mapping(path: Path, file: str) -> MappingFile:
    """One mapping file, which errors call `file`.

    Raises
    ------
    WorkbookError : when it is no YAML, or does not say which kind it is.
    """
    tree = _tree(path, file)
    kind = str(tree.get("kind", "")) if isinstance(tree, dict) else ""
    if kind not in KINDS:
        raise WorkbookError(
            file,
            f'kind is "{kind}".' if kind else "the file does not say which kind of mapping it is.",
            f"Expected one of {', '.join(KINDS)}. {did_you_mean(kind, KINDS)}".strip(),
            'write it at the top, such as "kind: scorecard".',
        )
    body = {key: _plain(value) for key, value in tree.items() if key != "kind"}
    return MappingFile(file, kind, body, dict(_lines(tree, ())))


def _tree(path: Path, file: str) -> Any:
    try:
        return YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except (YAMLError, UnicodeDecodeError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        where = f"{file}, line {mark.line + 1}" if mark else file
        problem = getattr(error, "problem", "") or "it is no text in UTF-8"
        raise WorkbookError(
            where,
            f"the file cannot be read as YAML: {problem}.",
            "Expected keys and values, each as its key, a colon, a blank and its value.",
            "compare it with another file of the folder; blanks at the start of a line count.",
        ) from error


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
