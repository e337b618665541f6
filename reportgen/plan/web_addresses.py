"""Web addresses in what an author writes: whether one is whole, and the words it belongs to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reportgen.domain.paper import Link

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BEFORE = " \t:,;–-(<"
_AFTER = ".,;:)>"


def is_web_address(text: str) -> bool:
    """Whether it leads somewhere: https or http, a place with a dot in its name, no blanks.

    Examples
    --------
    >>> is_web_address("https://www.gov.uk/lait"), is_web_address("www.gov.uk")
    (True, False)
    """
    if not _ADDRESS.fullmatch(text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:  # a bracket that is not closed
        return False
    if parts.username is not None:  # "https://name:password@", which must not be published
        return False
    return "." in host.strip(".") and ".." not in host


def link_in(text: str) -> Link:
    """The words without the first whole address in them, and that address; "" where there is none.

    Examples
    --------
    >>> link_in("Children in need: https://www.gov.uk/cin")
    Link(text='Children in need', address='https://www.gov.uk/cin')
    """
    for found in _ADDRESS.finditer(text):
        address = found.group().rstrip(_AFTER)
        if is_web_address(address):
            before = text[: found.start()].rstrip(_BEFORE)
            after = text[found.start() + len(address) :].lstrip(")>").strip()
            gap = " " if before and after and after[0] not in ".,;:" else ""
            return Link(f"{before}{gap}{after if before else ''}".strip(), address)
    return Link(text, "")
