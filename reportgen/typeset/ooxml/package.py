"""A package whose bytes depend on its parts alone: fixed order, fixed dates, pictures stored."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage

from reportgen.typeset.ooxml.markup import attribute

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DAY = (1980, 1, 1, 0, 0, 0)  # the day that Word itself writes
_UNIX = 3
_READABLE = 0o644 << 16
_ALREADY_SMALL = (".png", ".jpg", ".jpeg", ".gif")
_XML_LEVEL = 6
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_BY_EXTENSION = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The zip file of these parts: content types first, then the root relationships, then by name.

    Parameters
    ----------
    parts : name without leading slash -> content.

    References
    ----------
    ECMA-376 part 2 (open packaging); PNG and JPEG are stored, as they do not shrink again.
    """
    target = BytesIO()
    ahead = [name for name in _FIRST if name in parts]
    behind = sorted(name for name in parts if name not in _FIRST)
    with ZipFile(target, "w") as archive:
        for name in (*ahead, *behind):
            archive.writestr(_member(name), parts[name], compresslevel=_XML_LEVEL)
    return target.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, _DAY)
    member.create_system = _UNIX
    member.external_attr = _READABLE
    member.compress_type = ZIP_STORED if name.endswith(_ALREADY_SMALL) else ZIP_DEFLATED
    return member


def unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in the order of the file."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1:] != "/"}


def parts_of(package: OpcPackage) -> dict[str, bytes]:
    """Every part of an opened Word file with its relationships and the list of content types.

    The writer of python-docx is passed by, so that nothing is compressed twice.
    """
    parts: dict[str, bytes] = {"_rels/.rels": _relations(package)}
    types: dict[str, str] = {}
    for part in package.iter_parts():
        name = str(part.partname).removeprefix("/")
        parts[name] = part.blob
        types[name] = part.content_type
        if part.rels:
            relations = str(part.partname.rels_uri).removeprefix("/")
            parts[relations] = _relations(part)
    return {"[Content_Types].xml": content_types(types), **parts}


def _relations(owner: Any) -> bytes:
    return bytes(owner.rels.xml)  # bytes indeed, whatever its annotation says


def content_types(types: Mapping[str, str]) -> bytes:
    """The list of content types: by extension where that is enough, else part by part."""
    extensions = {"rels", "xml"}
    overrides: list[str] = []
    for name in sorted(types):
        extension = name.rpartition(".")[2].lower()
        if extension != "xml" and _BY_EXTENSION.get(extension) == types[name]:
            extensions.add(extension)
        else:
            place, kind = attribute(f"/{name}"), attribute(types[name])
            overrides.append(f'<Override PartName="{place}" ContentType="{kind}"/>')
    defaults = "".join(
        f'<Default Extension="{each}" ContentType="{_BY_EXTENSION[each]}"/>'
        for each in sorted(extensions)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Types xmlns="{_TYPES}">{defaults}{"".join(overrides)}</Types>'.encode()
