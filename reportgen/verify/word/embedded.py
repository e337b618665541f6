"""The report's own list of claims inside the Word file."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml import etree

from reportgen.check.package import Package
from reportgen.verify.ledger import NAMESPACE

_ITEM = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)
_ROOT = f"{{{NAMESPACE}}}claims"


def ledger_in(package: Package, content: bytes) -> bytes | None:
    """The JSON that stands in the part whose root is "claims"; None where there is none.

    Word renumbers such parts when it saves, so the part is known by its root alone. That of a
    long report is one text of more letters than an XML reader takes unasked.

    Parameters
    ----------
    content : the bytes of the file that the package was opened from.
    """
    for name in filter(_ITEM.fullmatch, package.names):
        tree = package.trees.get(name)
        if tree is None and name in package.broken:
            tree = _long(name, content)
        if tree is not None and tree.tag == _ROOT:
            return (tree.text or "").encode()
    return None


def _long(name: str, content: bytes) -> etree._Element | None:
    safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        try:
            return etree.fromstring(archive.read(name), safe)
        except etree.XMLSyntaxError:
            return None
