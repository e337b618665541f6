"""Word's fields: an instruction with the text it shows until Word works it out again."""

from __future__ import annotations

from reportgen.typeset.ooxml.markup import attribute, escaped, run


def field(instruction: str, shown: str) -> str:
    """A complex field, begun, separated and ended in one place.

    Examples
    --------
    >>> field("PAGE", "1").count("fldCharType")
    3
    """
    return f"{opening(instruction)}{run(shown)}{CLOSING}"


def opening(instruction: str) -> str:
    """The start of a field, up to the text it shows; `CLOSING` must follow that text."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSING = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def bookmark(name: str, number: int, content: str) -> str:
    """Content between the two ends of a bookmark."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{attribute(name)}"/>'
        f'{content}<w:bookmarkEnd w:id="{number}"/>'
    )


def link_inside(name: str, content: str) -> str:
    """A link to a bookmark of the same document."""
    return f'<w:hyperlink w:anchor="{attribute(name)}" w:history="1">{content}</w:hyperlink>'
