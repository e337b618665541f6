"""The report's own list of claims inside the Word file."""

from __future__ import annotations

import re

from reportgen.check.package import Package
from reportgen.verify.ledger import NAMESPACE

_ITEM = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)


def ledger_in(package: Package) -> bytes | None:
    """The JSON that stands in the part whose root is "claims"; None where there is none.

    Word renumbers such parts when it saves, so the part is known by its root alone.
    """
    for name in package.names:
        tree = package.trees.get(name) if _ITEM.fullmatch(name) else None
        if tree is not None and tree.tag == f"{{{NAMESPACE}}}claims":
            return (tree.text or "").encode()
    return None
