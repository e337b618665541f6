"""A template file as text and as a tree: the first two steps, before any word of it is judged."""

from __future__ import annotations

from jinja2 import Environment, TemplateSyntaxError, nodes

from reportgen.render.template.codes import Code
from reportgen.render.template.depth import check_depth
from reportgen.render.template.errors import TemplatePlace
from reportgen.render.template.jinja_words import in_plain_words
from reportgen.render.template.tags import check_tags

LONGEST_FILE = 65_536  # letters; the longest shipped template has a tenth of it


def text_of(raw: bytes, place: TemplatePlace) -> str:
    """The file as text, with line ends as everywhere.

    Raises
    ------
    TemplateError : when it is not UTF-8, or far longer than any sentence needs.
    """
    raw = raw.replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        cure = "save the file with the encoding UTF-8"
        raise place.fault(line, "a character here is not UTF-8 text.", cure=cure) from fault
    if len(text) > LONGEST_FILE:
        raise place.fault(
            1,
            f"the template has {len(text):,} letters; {LONGEST_FILE:,} are the most.",
            cure="share it out among several files",
            code=Code.UNBOUNDED,
        )
    return text


def tree_of(environment: Environment, text: str, name: str, place: TemplatePlace) -> nodes.Template:
    """The tree of one template.

    Raises
    ------
    TemplateError : when a tag is not closed, Jinja cannot read it, or it is nested too deeply.
    """
    check_tags(text, place)
    try:
        tree = environment.parse(text, name)
    except TemplateSyntaxError as fault:
        said = in_plain_words(fault.message or "it breaks off")
        raise place.fault(fault.lineno, said.found, said.expected, said.cure) from fault
    except (RecursionError, ValueError) as fault:  # a number of thousands of digits, for one
        found = "the template holds something too long or too deep to be read."
        raise place.fault(1, found, cure="write it shorter", code=Code.UNBOUNDED) from fault
    check_depth(tree, place)
    return tree
