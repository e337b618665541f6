"""Core properties and language: what a screen reader and a file manager are told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from docx.oxml.ns import qn

from reportgen.domain.document import Properties
from reportgen.typeset.ooxml.markup import plain, w

_LONGEST = 255  # characters of a core property, in python-docx and in Word's own dialogue
_NO_DATE = datetime(1980, 1, 1)  # noqa: DTZ001 - core properties are written as UTC without a zone


def put_properties(document: Any, properties: Properties) -> None:
    """Write the core properties; dates are the report's own, at midnight UTC."""
    core = document.core_properties
    moment = _moment(properties.date)
    core.title = _short(properties.title)
    core.subject = _short(properties.subject)
    core.author = core.last_modified_by = _short(properties.author)
    core.keywords = _short(", ".join(filter(None, (properties.mark, properties.keywords))))
    core.content_status = _short(properties.mark)
    core.language = properties.language
    core.created = core.modified = moment
    core.revision = 1
    core.category = core.comments = core.identifier = core.version = ""
    for printed in list(core._element.iterfind(qn("cp:lastPrinted"))):  # noqa: SLF001
        core._element.remove(printed)  # noqa: SLF001 - python-docx can set it, never take it out


def _short(text: str) -> str:
    return plain(text).replace("\n", " ")[:_LONGEST]


def _moment(iso: str) -> datetime:
    """The day as Word notes it; the day of the zip format's beginning where none is known."""
    try:
        return datetime.fromisoformat(iso[:10])
    except ValueError:
        return _NO_DATE


def put_language(styles: Any, language: str) -> None:
    """Set the language of the document's defaults; other languages of a template give way."""
    for found in styles.iterfind(f"{w('docDefaults')}//{w('lang')}"):
        found.set(w("val"), language)
