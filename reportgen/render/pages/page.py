"""Writes a page from one of the page templates in this folder; all that comes in is escaped."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def page(name: str, **content: object) -> str:
    """One finished page as HTML text, with its looks inside it.

    Parameters
    ----------
    name : of a page template here, such as "preview".
    content : what the template names; no mark-up in it survives as mark-up.
    """
    return _environment().get_template(f"{name}.html.j2").render(content)


def picture(png: bytes) -> str:
    """A picture as an address that holds the picture itself."""
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
