"""What must hold in a Word file and no public validator looks for, by the product's own rules."""

from __future__ import annotations

from typing import Any

from lxml import etree

from reportgen.check.checking import check_bytes
from reportgen.check.finding import Family
from reportgen.typeset.ooxml.package import zipped


def trees(parts: dict[str, bytes]) -> dict[str, Any]:
    """The parsed parts that hold text."""
    kinds = ("word/document", "word/header", "word/footer")
    return {
        name: etree.fromstring(content)
        for name, content in parts.items()
        if name.startswith(kinds) and name.endswith(".xml")
    }


def faults(parts: dict[str, bytes]) -> list[str]:
    """Every fault of the package, with its code; none is what a test asks for."""
    return found_by(Family.FILE, parts)


def found_by(family: Family, parts: dict[str, bytes]) -> list[str]:
    """What the rules of one family say of these parts, each as "code: place: words"."""
    return [
        f"{each.code}: {each.place}: {each.found}"
        for each in check_bytes("report.docx", zipped(parts)).findings
        if each.family is family
    ]
