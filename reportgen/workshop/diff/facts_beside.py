"""The facts of one sentence in two runs side by side: which figures and findings differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportgen.workshop.past_run import Claim, Entry

Key = tuple[str, ...]
_EDITION = re.compile(r" \([^()]*\)$")  # of a set of neighbours: the two runs may have others
_FURTHER = re.compile(r"(?:, (?:row )?[A-Z]{0,3}[0-9]+)+$")  # cells after the first of a run
_FINDINGS = ("words", "numbers", "periods")
_WAYS = ("polarity", "measure", "places")
_NAMES = ("label", "said", "name", "unit")  # these matter only where the sentence says them


@dataclass(slots=True)
class Beside:
    """What differs between the facts of a sentence then and now, in words.

    `figures` are published figures or means of them; `findings` what a rule said of them, of
    which `words` are no numbers;
    `periods` is true where figures are of other periods; `came` and `went` are facts that the
    sentence has on one side only.
    """

    figures: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    came: list[Entry] = field(default_factory=list)
    went: list[Entry] = field(default_factory=list)
    periods: bool = False


def beside(old: Claim, new: Claim) -> Beside:
    """Every difference of the facts of one sentence, each said once."""
    found = Beside()
    then, now = _keyed(old.facts), _keyed(new.facts)
    found.went = [then[key] for key in then if key not in now]
    found.came = [now[key] for key in now if key not in then]
    several = len({*_codes(old), *_codes(new)}) > 1
    for key in now:
        if key in then:
            _facts(found, then[key], now[key], several)
    if (old.last_paper or {}) != (new.last_paper or {}):
        found.periods = True
        found.findings += _counted(old.last_paper or {}, new.last_paper or {})
    found.attributes = list(_attributes(old, new))
    found.figures = list(dict.fromkeys(found.figures))
    found.findings = list(dict.fromkeys(found.findings))
    found.rules = list(dict.fromkeys(str(each["rule"]) for each in (*old.facts, *new.facts)))
    return found


def fact_name(fact: Mapping[str, Any]) -> str:
    """A fact as a reader knows it: "gap beside England"."""
    comparator = fact.get("comparator", "")
    kind = str(fact["kind"]).replace("_", " ")
    return f"{kind} beside {comparator}" if comparator else kind


def place_name(label: str) -> str:
    """A comparator's label without the edition of its neighbours."""
    return _EDITION.sub("", label)


def turned(name: str, then: Entry, now: Entry) -> str:
    """One figure then and now: "England, 2025: 40.6 -> 41.0 (made.xlsx, Data!O190)"."""
    old, new = _shown(then), _shown(now)
    when = ""
    if then.get("period") == now.get("period"):
        when = f", {now['period']}" if now.get("period") else ""
    else:
        old, new = f"{old} ({then['period']})", f"{new} ({now['period']})"
    if old == new:
        old, new = f"{old}, stored {then['stored']}", f"stored {now['stored']}"
    return f"{name}{when}: {old} -> {new} ({_cells(then, now)})"


def _facts(found: Beside, then: Entry, now: Entry, several: bool) -> None:
    own = f"{now['indicator_code']}, " if several else ""
    old, new = _figures(then), _figures(now)
    for key in new:
        if key in old and _differ(old[key], new[key]):
            found.periods |= old[key].get("period") != new[key].get("period")
            if _stands_elsewhere(new[key], now):
                continue
            found.figures.append(turned(f"{own}{_of(old[key], new[key])}", old[key], new[key]))
    old, new = _over(then), _over(now)
    for key in new:
        if key in old and _differ(old[key], new[key]):
            found.figures.append(turned(f"{own}{_of(old[key], new[key])}", old[key], new[key]))
    if now["kind"] == "revision":
        found.figures += _revision(then, now)
    if then["period"] != now["period"]:
        found.periods = True
        found.findings.append(f"{own}{fact_name(now)}: {then['period']} -> {now['period']}")
    found.words += (f"{own}{each}" for each in _findings(then, now, ("words",)))
    found.findings += (f"{own}{each}" for each in _findings(then, now, _FINDINGS))


def _of(then: Entry, now: Entry) -> str:
    """Whose the two figures are: "England", or "Bury -> Kent" in the reports of two areas."""
    old, new = str(then["of"]), str(now["of"])
    return new if place_name(old) == place_name(new) else f"{old} -> {new}"


def _stands_elsewhere(figure: Entry, fact: Entry) -> bool:
    """Whether a figure of no one period (the highest of a span) is one told with its period."""
    others = (*fact.get("figures", ()), *fact.get("over", ()))
    dated = (each["cells"] for each in others if each.get("period"))
    return not figure.get("period") and figure["cells"] in dated


def _findings(then: Entry, now: Entry, parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        old, new = then.get(part, {}), now.get(part, {})
        for name in {**old, **new}:
            if old.get(name) != new.get(name) and not name.endswith("_stored"):
                before, after = (each.get(name, "none") for each in (old, new))
                yield f"{fact_name(now)}: {name.replace('_', ' ')} {before} -> {after}"


def _counted(then: Entry, now: Entry) -> Iterator[str]:
    """What the note on the last paper counts: "last paper, compared: 465 -> 470"."""
    for name in {**then, **now}:
        if then.get(name) != now.get(name):
            before, after = (each.get(name, "none") for each in (then, now))
            yield f"last paper, {name.replace('_', ' ')}: {before} -> {after}"


def _revision(then: Entry, now: Entry) -> Iterator[str]:
    old, new = ({name: each.get(name, "") for name in ("then", "now")} for each in (then, now))
    if old != new:
        before, after = (f"{each['then']} then, {each['now']} now" for each in (old, new))
        yield f"{now['area']}, {now['period']}: {before} -> {after}"


def _attributes(old: Claim, new: Claim) -> Iterator[str]:
    then = {each["code"]: each for each in old.indicators}
    for each in new.indicators:
        before = then.get(each["code"], each)
        said = (name for name in _NAMES if _says(new, each[name]) or _says(old, before[name]))
        for name in (*_WAYS, *said):
            if before[name] != each[name]:
                yield f"{each['code']}, {name}: {before[name] or 'none'} -> {each[name] or 'none'}"


def _says(claim: Claim, name: str) -> bool:
    """Whether a sentence holds a name, whatever its first letter."""
    return bool(name) and name[1:] in claim.text


def _keyed(facts: Iterable[Entry]) -> dict[Key, Entry]:
    met: Counter[Key] = Counter()
    keyed: dict[Key, Entry] = {}
    for fact in facts:
        key: Key = (fact["kind"], fact["indicator_code"], place_name(fact.get("comparator", "")))
        if fact["kind"] == "revision":
            key = (*key, fact.get("area", ""), fact.get("period", ""), fact.get("what", ""))
        met[key] += 1
        keyed[(*key, str(met[key]))] = fact
    return keyed


def _figures(fact: Entry) -> dict[Key, Entry]:
    met: Counter[Key] = Counter()
    keyed: dict[Key, Entry] = {}
    for each in fact.get("figures", ()):
        key: Key = (each["name"], _whose(fact, each))
        met[key] += 1
        keyed[(*key, str(met[key]))] = each
    return keyed


def _over(fact: Entry) -> dict[Key, Entry]:
    return {(_whose(fact, each), each["period"]): each for each in fact.get("over", ())}


def _whose(fact: Entry, figure: Entry) -> str:
    """Whose a figure is, the same in the reports of two areas where it is the area's own."""
    return "" if figure["of"] == fact["area"] else place_name(figure["of"])


def _differ(then: Entry, now: Entry) -> bool:
    names = ("period", "shown", "stored", "marker")
    return any(then.get(name) != now.get(name) for name in names)


def _shown(figure: Entry) -> str:
    return str(figure.get("shown") or figure.get("marker") or "none")


def _cells(then: Entry, now: Entry) -> str:
    old, new = (_few(each["cells"]) for each in (then, now))
    return new if old == new else f"{old}; now {new}"


def _few(cells: list[str]) -> str:
    if not cells:
        return "no cell"
    first, more = _first_cell(cells[0])
    more += len(cells) - 1
    return f"{first} and {more} more" if more else first


def _first_cell(cells: str) -> tuple[str, int]:
    """Of cells told in one run the first, and how many follow.

    Examples
    --------
    >>> _first_cell("a.xlsx, Data!B2, B3"), _first_cell("a.parquet, row 1, row 2")
    (('a.xlsx, Data!B2', 1), ('a.parquet, row 1', 1))
    """
    found = _FURTHER.search(cells)
    further = found.group().split(", ")[1:] if found else []
    head = cells.removesuffix(found.group()) if found else cells
    if further and "!" not in head:
        head, further = f"{head}, {further[0]}", further[1:]
    return head, len(further)


def _codes(claim: Claim) -> Iterator[str]:
    return (str(each["code"]) for each in claim.indicators)
