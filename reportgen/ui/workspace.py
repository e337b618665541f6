"""The folder an officer works in: found from where they stand, or made for them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import reportgen
from reportgen.errors import RequestError, did_you_mean

_LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "*.pyc", ".DS_Store", "~$*")


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with `templates/` and `inputs/`; paths in a request file start at `root`.

    Results go below `home`: the same folder, or where the command was called when the shipped
    files serve as the workspace.
    """

    root: Path
    home: Path

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def inputs(self) -> Path:
        return self.root / "inputs"

    @property
    def requests(self) -> Path:
        return self.inputs / "requests"


def find_workspace(here: Path, request_file: Path | None = None) -> Workspace:
    """The workspace of the request file if it lies in one, else of `here`, else the shipped one.

    Parameters
    ----------
    here : the folder the command was called in.
    request_file : the request file as given, if any.
    """
    starts = [here.resolve()]
    if request_file and (here / request_file).is_file():
        starts.insert(0, (here / request_file).resolve().parent)
    for start in starts:
        for folder in (start, *start.parents):
            if (folder / "templates").is_dir() and (folder / "inputs").is_dir():
                return Workspace(folder, folder)
    return Workspace(shipped_folder(), here.resolve())


def shipped_folder() -> Path:
    """Where the shipped `templates/` and `inputs/` lie: in the package, or beside it in a clone."""
    package = Path(reportgen.__file__).parent
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parent


def find_request(workspace: Workspace, wanted: Path | None, here: Path) -> Path:
    """The request file that was named, or the workspace's default one.

    A name without folder or ending ("lancashire_2022") is looked up in `inputs/requests/`.
    The default is `default.yaml`; else the only file that ends in `_latest.yaml`; else the
    only file.

    Raises
    ------
    RequestError : when it is not there, or when there is no telling which is the default.
    """
    if wanted is None:
        return _default_request(workspace)
    beside = workspace.requests / wanted
    for candidate in (here / wanted, beside, beside.with_name(beside.name + ".yaml")):
        if candidate.is_file():
            return candidate
    known = [path.name for path in _request_files(workspace)]
    raise RequestError(
        str(wanted),
        "there is no request file of this name.",
        did_you_mean(wanted.name, known) or _on_offer(known),
        "give the path of a request file (.yaml), or its name in inputs/requests.",
    )


def create_workspace(folder: Path) -> Workspace:
    """A new workspace with the shipped templates, catalogue, areas, requests and sample.

    It is made beside its place and moved there at the end, so that a failure leaves nothing.

    Raises
    ------
    RequestError : when the folder holds something already, or cannot be written.
    """
    target = folder.resolve()
    _refuse_what_is_used(folder, target)
    making = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_shipped(making)
        if target.is_dir():
            target.rmdir()
        making.rename(target)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise RequestError(
            str(folder),
            f"the folder cannot be made here ({error.strerror or error}).",
            "",
            "choose a place where you may write.",
        ) from error
    return Workspace(target, target)


def _refuse_what_is_used(folder: Path, target: Path) -> None:
    if target.is_dir() and not any(target.iterdir()):
        return
    if target.exists():
        kind = "the folder is not empty" if target.is_dir() else "a file of this name is there"
        raise RequestError(
            str(folder),
            f"{kind}, and nothing of yours is written over.",
            "Expected a new name or an empty folder.",
            "choose another name, then run: reportgen init FOLDER",
        )


def _copy_shipped(making: Path) -> None:
    shipped = shipped_folder()
    for name in ("templates", "inputs"):
        shutil.copytree(shipped / name, making / name, ignore=_LEFT_BEHIND)
    outputs = making / "outputs"
    outputs.mkdir()
    (outputs / "README.md").write_text(
        "# Outputs\n\nOne folder for each run, made by `reportgen build`. Everything here but this "
        "page can be thrown\naway and made again.\n\n"
        "```sh\n"
        'reportgen explain outputs/NAME "a few words"       # what stands behind a sentence\n'
        "reportgen verify outputs/NAME                      # does it say what the workbook says?\n"
        "reportgen verify outputs/NAME --html proof.html    # the same as a page with every cell\n"
        "reportgen diff outputs/OLD outputs/NEW             # which sentences differ, and why\n"
        "```\n",
        encoding="utf-8",
    )


def _request_files(workspace: Workspace) -> list[Path]:
    return sorted(workspace.requests.glob("*.yaml")) if workspace.requests.is_dir() else []


def _default_request(workspace: Workspace) -> Path:
    files = _request_files(workspace)
    named = [path for path in files if path.name == "default.yaml"]
    latest = [path for path in files if path.name.endswith("_latest.yaml")]
    for found in (named, latest, files):
        if len(found) == 1:
            return found[0]
    raise RequestError(
        str(workspace.requests),
        "there is no telling which request is meant when none is named.",
        _on_offer([path.name for path in files]),
        "name one: reportgen build REQUEST.yaml; or save the usual one as "
        "inputs/requests/default.yaml.",
    )


def _on_offer(names: list[str]) -> str:
    if not names:
        return "inputs/requests holds no request file."
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"inputs/requests holds: {', '.join(names[:5])}{more}."
