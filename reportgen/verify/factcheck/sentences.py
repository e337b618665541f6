"""The sentences of a paper, and which of them speak on of what the one before spoke of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.verify.factcheck.areas import Areas

_ENDS = re.compile(
    r"(?<!vs\.)(?<!e\.g\.)(?<!i\.e\.)(?<!\bie\.)(?<!\beg\.)(?<!\bNo\.)(?<!approx\.)"
    r"(?<=[.!?])\s+(?=[A-Z0-9“\"(])"
)
_THINGS = r"(?:rates?|percentages?|proportions?|numbers?|figures?|positions?|level|average)"


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a paragraph.

    Examples
    --------
    >>> list(sentences_of("It was 19.1 (vs. 22 in 2018). This is low."))
    ['It was 19.1 (vs. 22 in 2018).', 'This is low.']
    """
    yield from (each.strip() for each in _ENDS.split(text) if each.strip())


class Referring:
    """Whether a sentence speaks on of the thing of the sentence before."""

    def __init__(self, areas: Areas) -> None:
        area = re.escape(areas.name)
        told = (
            r"(?:current(?:ly)?|overall|latest|in|at|is|was|has|had|have|rose|fell|also|now"
            r"|remain\w*)"
        )
        ours = rf"{area}(?:-\d+)?"
        self._pattern = re.compile(
            rf"""(?:This|It|That|They|These|But\ it|Their\ number|By\ contrast,\ (?:this|it)
            |Over\ the\ same\ period
            |Between\ \d+\ and\ \d+,?\ the\ {_THINGS}
            |(?:The|This)(?:\ {ours})?(?:\ current|\ overall|\ latest)?\ {_THINGS}(?=\ {told}\b)
            |(?:The\ )?{ours}(?:['’]s)?\ (?:figure\b|{_THINGS}(?=\ {told}\b))
            |(?:Since|In|At|Over|Between)[\w\s/]*\ the\ {_THINGS}\ (?={told})
            |{ours}\ (?:was|is|has|had|remain\w*)\b)""",
            re.VERBOSE,
        )

    def on(self, sentence: str) -> bool:
        """Whether it begins with "This", "The rate is" or the like."""
        return bool(self._pattern.match(sentence))
