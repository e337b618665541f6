"""What was asked on the command line, laid over the request file: one ReportRequest."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any

from reportgen.domain.paper import Authored, Implication, Link, Meeting
from reportgen.domain.request import Charts, Form, ReportRequest
from reportgen.errors import OutputError, RequestError, did_you_mean
from reportgen.ui.workspace import Workspace, find_request, find_workspace

if TYPE_CHECKING:
    from reportgen.ui.request_schema import RequestEntry

ANY_OUTLINE = "all_indicators"


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `reportgen build`; None or empty where an option was not given."""

    workbooks: tuple[Path, ...] = ()
    dictionary: Path | None = None
    neighbours: tuple[Path, ...] = ()
    areas: tuple[str, ...] = ()
    as_of: str | None = None
    compare: tuple[str, ...] = ()
    outline: str | None = None
    style: str | None = None
    form: Form | None = None
    charts: Charts | None = None
    draft: bool | None = None
    final: bool | None = None
    pdf: bool | None = None
    slides: bool | None = None
    page_numbers: bool | None = None
    out: Path | None = None
    no_cache: bool = False
    previous: Path | None = None


def request_from(asked: Asked, request_file: Path | None, here: Path) -> ReportRequest:
    """The request of this run: the file's, with every option that was given laid over it.

    With workbooks but no request file, the rest is as in an empty request file, and the outline
    takes every indicator that has figures. `areas` may then be empty: `areas.py` finds the one.
    Paths of options start where the command was called.

    Raises
    ------
    RequestError : for a request file with a fault, or a file that is not there.
    OutputError : when `--out` is a file.
    """
    workspace = find_workspace(here, request_file)
    if asked.workbooks and request_file is None:
        base = _bare_request(workspace)
        places: dict[str, str] = {}
    else:
        base, places = _filed_request(workspace, find_request(workspace, request_file, here), here)
    request = _laid_over(base, asked, here)
    _check_files(request, asked, places)
    return request


def inspection_of(
    workbooks: tuple[Path, ...],
    dictionary: Path | None,
    neighbours: tuple[Path, ...],
    here: Path,
    no_cache: bool = False,
) -> ReportRequest:
    """A request that only reads: every area of the workbooks.

    Raises
    ------
    RequestError : for a file that is not there.
    """
    for path in workbooks:
        _check_file(path, "WORKBOOK")
    asked = Asked(workbooks, dictionary, neighbours, areas=("all",), no_cache=no_cache)
    return request_from(asked, None, here)


def _bare_request(workspace: Workspace) -> ReportRequest:
    return ReportRequest(
        workbooks=(),
        areas=(),
        templates=workspace.templates,
        inputs=workspace.inputs,
        out=workspace.home / "outputs",
        outline=ANY_OUTLINE,
    )


def _filed_request(
    workspace: Workspace, path: Path, here: Path
) -> tuple[ReportRequest, dict[str, str]]:
    from reportgen.ui.request_file import read_request_file

    name = str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
    entry, places = read_request_file(path, name)
    for key in ("workbooks", "areas"):
        if not getattr(entry, key):
            raise RequestError(
                places[key], f'"{key}" names nothing.', "", f'fill in "{key}" in the request file.'
            )
    return _request_of(entry, workspace, path, places), places


def _request_of(
    entry: RequestEntry, workspace: Workspace, path: Path, places: dict[str, str]
) -> ReportRequest:
    def place(text: str) -> Path:
        return _path_of(text, workspace.root, path.resolve().parent)

    return ReportRequest(
        workbooks=tuple(place(text) for text in entry.workbooks),
        areas=entry.areas,
        templates=workspace.templates,
        inputs=workspace.inputs,
        out=workspace.home / _slashed(entry.out or "outputs"),
        dictionary=place(entry.dictionary) if entry.dictionary else None,
        neighbours=tuple(place(text) for text in entry.neighbours),
        neighbour_set=entry.neighbour_set,
        comparators=entry.comparators,
        compare=entry.compare,
        as_of=entry.as_of,
        window=entry.window,
        baseline=entry.baseline,
        outline=entry.outline or "childrens_social_care",
        style=entry.style or "plain",
        form=entry.form,
        charts=entry.charts,
        title=entry.title,
        purpose=entry.purpose,
        recommendations=entry.recommendations,
        background_papers=entry.background_papers,
        meeting=Meeting(**dict(entry.meeting)),
        authored=_authored(entry, place, places),
        previous=place(entry.previous) if entry.previous else None,
        final=entry.final,
        pdf=entry.pdf,
        slides=entry.slides,
        page_numbers=entry.page_numbers,
        draft=entry.draft,
        significance=entry.significance,
        name=path.stem,
    )


def _authored(
    entry: RequestEntry, path_of: Callable[[str], Path], places: dict[str, str]
) -> Authored:
    """What only people can write, as the request file holds it and the files that it names."""
    from reportgen.ui.commentary import commentary_of

    line = places.get("commentary", "commentary")
    return Authored(
        texts=tuple(entry.texts.items()),
        implications=tuple(Implication(**dict(each)) for each in entry.implications),
        commentary=tuple(commentary_of(each, path_of, line) for each in entry.commentary),
        reasons=entry.reasons,
        links=tuple(Link(each.text, each.address) for each in entry.links),
    )


def _laid_over(base: ReportRequest, asked: Asked, here: Path) -> ReportRequest:
    from dataclasses import fields, replace

    given: dict[str, Any] = {
        field.name: getattr(asked, field.name)
        for field in fields(asked)
        if field.name != "no_cache" and getattr(asked, field.name) not in (None, ())
    }
    given["cache"] = None if asked.no_cache else cache_folder()
    for key in ("workbooks", "neighbours"):
        if key in given:
            given[key] = tuple(here / path for path in given[key])
    if "neighbours" in given:
        given["neighbour_set"] = ""  # the set of the given file, not the one the request names
    for key in ("dictionary", "out", "previous"):
        if key in given:
            given[key] = here / given[key]
    return replace(base, **given)


def cache_folder() -> Path:
    """Where this system keeps what may be thrown away; nothing is made there yet."""
    from platformdirs import user_cache_path

    return user_cache_path("reportgen", appauthor=False)


def _slashed(text: str) -> str:
    r"""A path as this machine writes it, whichever slashes the officer used.

    Examples
    --------
    >>> _slashed(r"inputs\workbooks\ours.xlsx")
    'inputs/workbooks/ours.xlsx'
    """
    return PureWindowsPath(text).as_posix()


def _path_of(text: str, root: Path, beside: Path) -> Path:
    """A path of a request file: from the workspace's root, else from beside the request."""
    path = Path(_slashed(text))
    from_beside = beside / path
    return from_beside if not (root / path).exists() and from_beside.exists() else root / path


def _check_files(request: ReportRequest, asked: Asked, places: dict[str, str]) -> None:
    """Says at once what would otherwise be found after half a minute."""
    named = {
        "workbooks": request.workbooks,
        "dictionary": (request.dictionary,) if request.dictionary else (),
        "neighbours": request.neighbours,
    }
    for key, paths in named.items():
        option = f"--{key.removesuffix('s') if key == 'workbooks' else key}"
        place = option if getattr(asked, key) else places.get(key, option)
        for path in paths:
            _check_file(path, place)
    if request.previous is not None and not request.previous.is_dir():  # a run folder will do too
        place = "--previous" if asked.previous else places.get("previous", "--previous")
        _check_file(request.previous, place)
    _check_out(request.out)


def _check_out(out: Path) -> None:
    standing = next(each for each in (out, *out.parents) if _exists(each))
    if not standing.is_dir():
        here = "it" if standing == out else f'"{standing}"'
        raise OutputError(
            str(out),
            f"the results should go here, but {here} is a file.",
            "Expected a folder, or a name that is still free.",
            "name another folder with --out.",
        )
    if not os.access(standing, os.W_OK):
        raise OutputError(
            str(out),
            f'the results should go here, but "{standing}" cannot be written to.',
            "Expected a folder that you may write to.",
            "name another folder with --out.",
        )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, or below a folder that may not be looked into
        return False


def _check_file(path: Path, place: str) -> None:
    if path.is_file():
        return
    if path.is_dir():
        found, near = f'"{path}" is a folder.', ""
    else:
        known = [each.name for each in path.parent.glob("*")] if path.parent.is_dir() else []
        found, near = f'the file "{path}" is not there.', did_you_mean(path.name, known)
    raise RequestError(place, found, near or "Expected a file.", "correct the path.")
