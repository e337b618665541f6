"""What two runs were made from differently, as both recorded it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.workshop.diff.redline import shortly
from reportgen.workshop.past_run import PastRun

_CHOICES = (
    *("areas", "as_of", "baseline", "comparators", "compare", "form", "neighbour_set"),
    *("neighbours", "outline", "previous", "window"),
)
_MACROS = "narrative/_"
_WORKSPACE = "workspace"


@dataclass(frozen=True)
class Between:
    """The two records side by side; everything here is "" or empty where nothing differs."""

    old: PastRun
    new: PastRun

    def differs(self, kind: str) -> bool:
        """Whether one kind of thing differs: "data", "narrative", "wording", "catalogue" ..."""
        then, now = self.old.run["sets"], self.new.run["sets"]
        return bool(then.get(kind) != now.get(kind))

    @cached_property
    def area(self) -> str:
        """Another area: "Lancashire -> Kent"."""
        return _turned(self.old.run["area"], self.new.run["area"])

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """What the requests, the outline file or the set of neighbours choose differently."""
        then, now = self.old.run["request"], self.new.run["request"]
        keys = [name for name in _CHOICES if then.get(name) != now.get(name)]
        found = [f"{name}: {_turned(_said(then.get(name)), _said(now.get(name)))}" for name in keys]
        outline = f"outlines/{now.get('outline')}.yaml"
        if "outline" not in keys and outline in _named(self._templates, (outline,)):
            found.append(f"outline: templates/{outline} was edited")
        editions = (self.old.run["neighbours"], self.new.run["neighbours"])
        if "neighbour_set" not in keys and editions[0] != editions[1]:
            found.append(f"set of neighbours: {_turned(*map(_said, editions))}")
        return tuple(found)

    @cached_property
    def program(self) -> tuple[str, ...]:
        """The versions of the program and of the libraries."""
        then, now = self.old.run, self.new.run
        lines = [("reportgen", then["reportgen"], now["reportgen"])]
        names = {**then["libraries"], **now["libraries"]}
        lines += [(n, then["libraries"].get(n, ""), now["libraries"].get(n, "")) for n in names]
        return tuple(f"{name} {_turned(old, new)}" for name, old, new in lines if old != new)

    @cached_property
    def data(self) -> tuple[str, ...]:
        """The releases and the files of figures that differ."""
        releases = _turned(self.old.run["released"], self.new.run["released"])
        files = tuple(self._inputs(ours=False))
        return (*([f"release of {releases}"] if releases else []), *files) if files else ()

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """The tables of the catalogue and of the areas that differ."""
        return tuple(self._inputs(ours=True))

    @cached_property
    def thresholds(self) -> tuple[str, ...]:
        """The rows of `templates/wording` that differ: "tolerances.csv, similar_rate: 2 -> 3"."""
        then, now = self.old.run["wording"], self.new.run["wording"]
        return tuple(
            line
            for file in sorted({*then, *now})
            for line in _rows_turned(file, then.get(file, {}), now.get(file, {}))
        )

    @cached_property
    def rules(self) -> dict[str, str]:
        """The rules whose words differ, by name, with the words that differ."""
        then, now = self.old.rules, self.new.rules
        names = [name for name in now if name in then and then[name] != now[name]]
        return {name: shortly(then[name], now[name]) for name in names}

    def templates_of(self, file: str) -> tuple[str, ...]:
        """Of one sentence's template and the words all share, those that differ."""
        shared = sorted(name for name in self._templates if name.startswith(_MACROS))
        return tuple(f"templates/{each}" for each in _named(self._templates, (file, *shared)))

    @cached_property
    def templates(self) -> tuple[str, ...]:
        """Every sentence template that differs."""
        names = sorted(name for name in self._templates if name.endswith(".j2"))
        return tuple(f"templates/{name}" for name in names)

    @cached_property
    def _templates(self) -> frozenset[str]:
        then, now = self.old.run["templates"], self.new.run["templates"]
        return frozenset(each for each in {*then, *now} if then.get(each) != now.get(each))

    def _inputs(self, ours: bool) -> Iterator[str]:
        then, now = (_hashes(run, ours) for run in (self.old, self.new))
        for name in sorted({*then, *now}):
            if name not in now:
                yield f"{name} is no longer read"
            elif name not in then:
                yield f"{name} is read now"
            elif then[name] != now[name]:
                yield f"{name} holds something else"


def _hashes(run: PastRun, ours: bool) -> dict[str, str]:
    held = (each for each in run.run["inputs"] if (each["layout"] == _WORKSPACE) is ours)
    return {each["name"]: each["sha256"] for each in held}


def _named(differing: frozenset[str], files: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in files if each in differing)


def _rows_turned(
    file: str, then: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    for key in sorted({*then, *now}):
        old, new = then.get(key, {}), now.get(key, {})
        if not old or not new:
            yield f"{file}, {key}: {'a new row' if new else 'the row has gone'}"
            continue
        cells = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        told = "; ".join(
            f"{each} {_turned(old.get(each, ''), new.get(each, ''))}" for each in cells
        )
        if told:
            yield f"{file}, {key}: {told}"


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or "none"
    return str(value) if value not in (None, "") else "not set"


def _turned(then: str, now: str) -> str:
    """ "a -> b"; "" where the two are the same."""
    return "" if then == now else f"{then or 'none'} -> {now or 'none'}"
