"""The report's own proof, carried inside the Word file: claims.json as a custom XML part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import count
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportgen.typeset.ooxml.markup import plain

NAMESPACE = "urn:reportgen:claims:1"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ID = "{7B0C0A52-6E1D-4B58-9C55-2D2F6C1A0E01}"  # of the kind of part: the same in every report
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def put_claims(part: Part, claims: Mapping[str, Any]) -> None:
    """Joins the claims to the text's part; the template's own parts of that kind keep theirs.

    Word shows nothing of it and keeps it when the file is saved.

    References
    ----------
    ECMA-376 part 1, 15.2.5 and 15.2.6: custom XML data storage and its properties.
    """
    taken = {str(each.partname) for each in part.package.iter_parts() if each is not None}
    number = next(n for n in count(1) if f"/customXml/item{n}.xml" not in taken)
    # Quotation marks stay as they are: written out they would be two fifths of the part.
    told = plain(json.dumps(claims, ensure_ascii=False, separators=(",", ":")))
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        told = told.replace(sign, written)
    content = f'{_HEAD}<claims xmlns="{NAMESPACE}">{told}</claims>'
    held = f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
    properties = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{_STORE}">{held}</ds:datastoreItem>'
    )
    item = _part(part, f"/customXml/item{number}.xml", "application/xml", content)
    beside = _part(
        part,
        f"/customXml/itemProps{number}.xml",
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        properties,
    )
    part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    item.relate_to(beside, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _part(owner: Part, name: str, kind: str, content: str) -> Part:
    return Part(PackURI(name), kind, content.encode(), owner.package)
