"""The file that `--out` names where a command only looks: checked first, written last."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import OutputError, RequestError


def check_rows_file(out: Path | None) -> None:
    """Nothing, when no file is named or it can be expected to be written.

    Raises
    ------
    RequestError : when it is no csv file, or its folder is not there.
    """
    if out is None:
        return
    if out.suffix.casefold() != ".csv":
        raise RequestError(
            "--out",
            f'"{out.name}" is not the name of a csv file.',
            "Expected a name that ends in .csv; Excel opens such a file.",
            f"write --out {out.with_suffix('.csv').name}",
        )
    _check_folder(out)


def check_page_or_rows_file(out: Path | None) -> None:
    """The same for a file that may be a page as well.

    Raises
    ------
    RequestError : when it is neither page nor csv file, or its folder is not there.
    """
    if out is None:
        return
    if out.suffix.casefold() not in (".html", ".csv"):
        raise RequestError(
            "--out",
            f'"{out.name}" is neither a page nor a table.',
            "Expected a name that ends in .html or .csv.",
            f"write --out {out.with_suffix('.html').name}",
        )
    _check_folder(out)


def _check_folder(out: Path) -> None:
    if not out.parent.is_dir():
        raise RequestError(
            "--out",
            f'the folder "{out.parent}" is not there.',
            "Expected a folder that is there already.",
            "make the folder, or name another place.",
        )


def write_rows_file(out: Path, content: bytes) -> None:
    """Writes the file.

    Raises
    ------
    OutputError : when it cannot be written.
    """
    try:
        out.write_bytes(content)
    except OSError as error:
        raise OutputError(
            str(out),
            f"it cannot be written ({(error.strerror or 'no reason given').lower()}).",
            "Expected a place that may be written to and a file that is not open elsewhere.",
            "close the file in Excel and run again, or choose another name with --out.",
        ) from error
