"""The words of scorecards: what a heading, a polarity, a colour and an arrow say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from reportgen.domain.relation import Band, Direction
from reportgen.domain.threshold import Polarity
from reportgen.ingest.labels import fold


class Role(StrEnum):
    """What a column holds; the words are those of a mapping file."""

    NUMBER = "number"
    NAME = "name"
    TOPIC = "topic"
    AREA = "area"
    POLARITY = "polarity"
    NOTE = "data note"
    UNIT = "unit"
    FIGURE = "figure"
    TARGET = "target"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    TOLERANCE = "tolerance"
    RAG = "rag"
    DIRECTION = "direction"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    ENGLAND = "england"
    REGION = "region"
    COMMENT = "comment"
    RESULT = "result"  # worked from the figures: change, variance, forecast
    ASIDE = "set aside"  # of others: neighbour average, best neighbour, quartile


_MEAN = r"( (ave?|avg|average|mean|rate|figure|benchmark|performance))?"
_REGIONS = (
    "north east|north west|yorkshire and (the )?humber|east midlands|west midlands|east of england"
    "|london|south east|south west"
)
# The first that fits the whole folded heading, its years taken out, is what the column holds.
_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.GREEN, r"(target )?green( target| threshold)?"),
    (Role.AMBER, r"amber( threshold| tolerance)?"),
    (Role.RED, r"red( threshold)?"),
    (
        Role.NAME,
        (
            r"((key )?performance )?(indicators?|measures?)( name| title| description)?"
            r"|kpis?( name| description| title)?"
        ),
    ),
    (Role.NUMBER, r"(kpi |pi |indicator |measure )?(no|number|ref|reference|id|ref no|code)"),
    (
        Role.POLARITY,
        (
            r"good (perf|performance)?( ?is)?|polarity|(bigger|higher|high) is (better|good)"
            r"|(high|higher|bigger) or (low|lower|smaller) is (good|better)|desired direction"
        ),
    ),
    (Role.NOTE, r"data notes?.*|(reporting )?frequency|(reporting )?period type|reported"),
    (Role.UNIT, r"units?( of measure(ment)?)?|format"),
    (Role.TOPIC, r"section|theme|topic|category|service( area)?"),
    (Role.AREA, r"areas?|districts?|locality|localities"),
    (Role.TOLERANCE, r"(target )?tolerance"),
    (
        Role.TARGET,
        r"((annual|year end|local|current|quarterly|monthly|quarter|month) )?target( value)?",
    ),
    (
        Role.RAG,
        r"rag.*|((current|performance) )?(status|rating)|traffic light.*|current progress|colour",
    ),
    (
        Role.DIRECTION,
        r"((short|long)( term)? )?(dot|direction( of travel)?)\b.*|travel",
    ),
    (Role.NUMERATOR, r"num(erator)?( value)?"),
    (Role.DENOMINATOR, r"den(om(inator)?)?( value)?"),
    (Role.ENGLAND, rf"(latest )?(nat(ional)?|eng(land)?){_MEAN}"),
    (Role.REGION, rf"(latest )?(reg(ion(al)?)?|{_REGIONS}){_MEAN}"),
    (
        Role.ASIDE,
        (
            r".*\b(stat(istical)? ?neigh\w*|sn|sns|nearest neighbours?|family group|top q\w*"
            r"|quartile|best|benchmark\w*)\b.*"
        ),
    ),
    (
        Role.RESULT,
        (
            r".*\b(change|variance|difference|yr on yr|year on year|rank|trend|sparkline|chart"
            r"|forecast|projection|projected|predicted)\b.*"
        ),
    ),
    (
        Role.COMMENT,
        (
            r".*\b(comments?|commentary|narrative|notes?|actions?|explanation|context|definition"
            r"|source|owner|lead|officer|responsible)\b.*"
        ),
    ),
)
_FIGURE_WORDS = re.compile(
    r"\b(actual|outturn|out turn|performance|perf|result|value|figures?|data|current|latest)\b"
)
# What a heading names of time: "18/19", "2019", "Oct-19", "Q2 2019/20", "YTD Oct-19".
_TIMES = re.compile(
    r"\b((ytd )?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[ '-]{1,2}(\d{4}|\d\d)"
    r"|(q|qtr |quarter )[1-4],? \d{2,4}[/-]\d{2,4}"
    r"|(\d{4}|\d\d)[ /-](\d{4}|\d\d)|(19|20)\d\d)\b",
    re.IGNORECASE,
)
_ARROWS: Mapping[str, Direction] = {
    **dict.fromkeys("↑▲⬆⇧△é", Direction.ROSE),
    **dict.fromkeys("↓▼⬇⇩▽ê", Direction.FELL),
    **dict.fromkeys("→↔◄►▶◀⇔⇒è=", Direction.UNCHANGED),
}
_WAYS: Mapping[str, Direction] = {
    **dict.fromkeys(("up", "improving", "improved", "better", "increasing"), Direction.ROSE),
    **dict.fromkeys(("down", "declining", "worse", "worsening", "decreasing"), Direction.FELL),
    **dict.fromkeys(("same", "level", "stable", "no change", "static"), Direction.UNCHANGED),
}
_GOOD_WORDS = {
    Polarity.HIGH: "high|higher|bigger|big|up|increase|increasing|maximise|more|h",
    Polarity.LOW: "low|lower|smaller|small|down|decrease|decreasing|minimise|less|fewer|l",
    Polarity.NONE: (
        "neutral|none|n a|na|info|information|information only|contextual|context|not applicable"
        "|no polarity|in range|within range|range"
    ),
}
_GOOD: Mapping[str, Polarity] = {
    word: polarity for polarity, words in _GOOD_WORDS.items() for word in words.split("|")
}
_GOOD_TAIL = re.compile(r"( numbers?| figures?| values?)?( is| are)?( better| best| good)?$")
_COLOURS: Mapping[str, Band] = {
    **dict.fromkeys(("green", "g", "on target", "✓", "✔", "ü"), Band.GREEN),
    **dict.fromkeys(("amber", "a", "yellow", "?"), Band.AMBER),
    **dict.fromkeys(("red", "r", "off target", "✗", "✘", "×", "û"), Band.RED),
}


def role_of(heading: str) -> Role | None:
    """What a column with this heading holds, times left out; None if the heading says nothing.

    Examples
    --------
    >>> role_of("GOOD PERF IS").value, role_of("Target Green").value, role_of("NAT AVE").value
    ('polarity', 'green', 'england')
    >>> role_of("19/20 Target").value, role_of("Oct-19")
    ('target', None)
    >>> role_of("Numerator Oct-19").value, role_of("Denominator Q2 2019/20").value
    ('numerator', 'denominator')
    """
    text = without_years(heading)
    return next((role for role, form in _ROLES if re.fullmatch(form, text)), None)


def without_years(heading: str) -> str:
    """A heading folded, without the years, quarters and months in it."""
    return fold(_TIMES.sub(" ", heading))


def without_figure_words(heading: str) -> str:
    """A heading without the words that only say that figures stand below: "18/19 Actual".

    Examples
    --------
    >>> without_figure_words("18/19 Actual"), without_figure_words("Current performance")
    ('18/19', '')
    """
    return " ".join(_FIGURE_WORDS.sub(" ", heading.casefold()).split())


def polarity_of(text: str) -> Polarity | None:
    """Which way is good, by a word or an arrow; None when it says neither.

    Examples
    --------
    >>> polarity_of("High is good").value, polarity_of("Smaller is better").value
    ('high', 'low')
    >>> polarity_of("\u2191").value, polarity_of("Neutral").value, polarity_of("see note")
    ('high', 'none', None)
    """
    ways = {Direction.ROSE: Polarity.HIGH, Direction.FELL: Polarity.LOW}
    arrow = _ARROWS.get(text.strip())
    if arrow is not None:
        return ways.get(arrow)
    word = fold(text)
    return _GOOD.get(word) or _GOOD.get(_GOOD_TAIL.sub("", word))


def arrow_of(text: str) -> Direction | None:
    """Where an arrow points, as a sign, a Wingdings letter or a word; None if it is none.

    Examples
    --------
    >>> arrow_of("é").value, arrow_of("\u25bc").value, arrow_of("n/a")
    ('rose', 'fell', None)
    """
    return _ARROWS.get(text.strip()) or _WAYS.get(fold(text))


def colour_of(text: str) -> Band | None:
    """The colour that a cell names; None if it names none.

    Examples
    --------
    >>> colour_of("Green").value, colour_of("A").value, colour_of("u")
    ('green', 'amber', None)
    """
    return _COLOURS.get(text.strip()) or _COLOURS.get(fold(text))
