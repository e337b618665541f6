"""report.pdf: the web page on numbered pages, tagged for a screen reader."""

from __future__ import annotations

import importlib
from io import BytesIO
from types import ModuleType
from typing import Any

from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.errors import RequestError
from reportgen.typeset.html_writer import html_page

_VARIANT = "pdf/ua-1"  # its settings; that the file conforms is claimed nowhere
_SCOPES = {"/THead": "/Column", "/TBody": "/Row"}


def pdf_file(document: Document, record: RunRecord) -> bytes:
    """The tagged PDF where the request asks for one, else nothing.

    Same document, same bytes on one machine: the letters are those of its fonts.

    Raises
    ------
    RequestError : when what makes a PDF is not installed.
    """
    if not record.request.pdf:
        return b""
    weasyprint, pikepdf = pdf_tools()
    page = weasyprint.HTML(
        string=html_page(document, record).decode(),
        url_fetcher=weasyprint.urls.URLFetcher(allowed_protocols=["data"]),
    )
    with pikepdf.open(BytesIO(page.write_pdf(pdf_variant=_VARIANT))) as pdf:
        _put_scopes(pdf, pikepdf.Name)
        target = BytesIO()
        pdf.save(target, deterministic_id=True)
    return target.getvalue()


def pdf_tools() -> tuple[ModuleType, ModuleType]:
    """WeasyPrint and pikepdf, opened only when a PDF is asked for.

    Raises
    ------
    RequestError : when one of them, or Pango behind WeasyPrint, is not installed.
    """
    try:
        return importlib.import_module("weasyprint"), importlib.import_module("pikepdf")
    except (ImportError, OSError) as error:
        raise RequestError(
            "--pdf",
            "a PDF is asked for, but what makes it is not installed.",
            "Expected WeasyPrint and pikepdf, and the library Pango, which sets the letters.",
            'run pip install "reportgen[pdf]". Pango comes with a desktop Linux (Debian: apt-get '
            "install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0); on a Mac run brew "
            "install pango; on Windows install MSYS2, run pacman -S mingw-w64-x86_64-pango in it, "
            r"and set WEASYPRINT_DLL_DIRECTORIES to C:\msys64\mingw64\bin. Or ask for no PDF.",
        ) from error


def _put_scopes(pdf: Any, name: Any) -> None:
    """Says of each heading cell whether it is that of a column or of a row."""
    for element in pdf.objects:
        scope = _scope(element)
        if scope:
            element.A.Scope = name(scope)


def _scope(element: Any) -> str:
    """By the part of the table that the cell's row stands in; "" for all but heading cells."""
    if not hasattr(element, "get") or element.get("/S", None) != "/TH" or "/A" not in element:
        return ""
    return _SCOPES.get(str(element.P.P.S), "")
