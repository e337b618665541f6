"""The library that knows PowerPoint's package, opened only when slides are asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from reportgen.errors import OutputError

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def library(module: str) -> Any:
    """A module of python-pptx ("pptx", "pptx.opc.package").

    Raises
    ------
    OutputError : when it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise OutputError(
            "slides.pptx",
            "slides need the package python-pptx, which is not installed.",
            "",
            "install it (pip install python-pptx), or build with --no-slides.",
        ) from error


def elements(xml: str) -> list[Any]:
    """Elements from text that uses the usual three prefixes, as python-pptx has them."""
    return list(library("pptx.oxml").parse_xml(f"<x {_NAMESPACES}>{xml}</x>"))
