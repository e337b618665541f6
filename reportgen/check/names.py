"""The names of the elements of a Word file, in full."""

from __future__ import annotations

_OFFICE = "http://schemas.openxmlformats.org"
W = f"{_OFFICE}/wordprocessingml/2006/main"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
RELATIONS = f"{{{_OFFICE}/package/2006/relationships}}"
# A file saved as "Strict Open XML Document" says the same under other names.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}


def w(name: str) -> str:
    """The full name of an element or attribute of Word's own namespace.

    Examples
    --------
    >>> w("p")[-2:]
    '}p'
    """
    return f"{{{W}}}{name}"
