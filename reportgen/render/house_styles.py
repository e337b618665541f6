"""House styles from YAML: labels, colours and the Word template of one council's papers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.domain.house_style import COMPARATORS, LABELS, ChartColours, HouseStyle, Numbering
from reportgen.errors import StyleError, did_you_mean
from reportgen.render.logo_file import logo_file
from reportgen.render.style_checks import each_once, page_words, plain_words, seen_on_white

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
Drawn = Annotated[Colour, AfterValidator(seen_on_white(3))]
Letters = Annotated[Colour, AfterValidator(seen_on_white(4.5))]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Label = Annotated[Words, AfterValidator(plain_words)]
Order = Literal["england", "region", "neighbours"]


class Colours(BaseModel):
    """The `colours` of a style.yaml; each left out keeps the colour of the plain style."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    area: Drawn = ChartColours().area
    england: Drawn = ChartColours().england
    region: Drawn = ChartColours().region
    neighbours: Drawn = ChartColours().neighbours
    other: Annotated[tuple[Drawn, ...], Field(min_length=1)] = ChartColours().other
    quiet: Drawn = ChartColours().quiet
    grid: Colour = ChartColours().grid
    text: Letters = ChartColours().text


class StyleFile(BaseModel):
    """A whole style.yaml; every key may be left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    font: Label = ""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}-[A-Z]{2}$")] = "en-GB"
    figure_label: Label = "Figure"
    table_label: Label = "Table"
    page_label: Annotated[Words, AfterValidator(page_words)] = "Page {page} of {pages}"
    numbering: Numbering = Numbering.NONE
    logo: Words | None = None
    logo_alt: Label = ""
    labels: dict[str, Label] = Field(default_factory=dict)
    comparators: Annotated[tuple[Order, ...], AfterValidator(each_once)] = ()
    second_name: Label = ""
    colours: Colours = Colours()


_OFFERS = {
    "numbering": tuple(each.value for each in Numbering),
    "comparators": COMPARATORS,
}


_FORMS = {
    "tuple_type": "Expected a list in square brackets, such as [region, england].",
    "dict_type": "Expected keys below it, each on a line and two blanks further in.",
    "model_type": "Expected keys below it, each on a line and two blanks further in.",
}


def house_style(templates: Path, name: str) -> HouseStyle:
    """One house style of a templates folder, checked; its `reference` need not exist yet.

    Parameters
    ----------
    templates : the folder that holds `house_styles/`.
    name : the style's folder.

    Raises
    ------
    StyleError : when there is no such style, or its style.yaml cannot be read or asks for
        something unknown; with file, line and the nearest key.
    """
    folder = _find(templates / "house_styles", name)
    file = f"{templates.name}/house_styles/{folder.name}/style.yaml"
    tree = _load(folder / "style.yaml", file)
    try:
        read = StyleFile.model_validate(tree)
    except ValidationError as error:
        raise _fault(file, tree, error.errors()[0]) from error
    _check_labels(file, tree, read.labels)
    logo = logo_file(folder, read.logo, read.logo_alt, f"{file}, line {_line(tree, ('logo',))}")
    own = {
        "colours": ChartColours(**read.colours.model_dump()),
        "labels": tuple(read.labels.items()),
        "logo": logo,
    }
    return HouseStyle(folder.name, _reference(folder), **(read.model_dump() | own))


def _reference(folder: Path) -> Path:
    """The Word template: reference.docx, or else reference.dotx where there is one."""
    template = folder / "reference.dotx"
    document = folder / "reference.docx"
    return template if template.is_file() and not document.is_file() else document


def _find(styles: Path, name: str) -> Path:
    on_offer = {path.parent.name: path.parent for path in sorted(styles.glob("*/style.yaml"))}
    if name in on_offer:
        return on_offer[name]
    offer = f"On offer: {', '.join(on_offer)}." if on_offer else "The folder holds no style."
    raise StyleError(
        f"{styles.parent.name}/{styles.name}",
        f'there is no house style "{name}".',
        " ".join(filter(None, (did_you_mean(name, on_offer), offer))),
        f'name one of those on offer, or add a folder "{name}" with style.yaml and reference.docx.',
    )


def _load(path: Path, file: str) -> CommentedMap:
    try:
        tree = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise _unreadable(f"{file}, line {line}", "the YAML cannot be read here.") from error
    except (YAMLError, ValueError, OSError) as error:  # also a day that does not exist
        raise _unreadable(file, "the file cannot be read as YAML text in UTF-8.") from error
    if tree is None:
        return CommentedMap()
    if not isinstance(tree, CommentedMap):
        raise _unreadable(f"{file}, line 1", "the file does not begin with a key.")
    return tree


def _unreadable(place: str, found: str) -> StyleError:
    return StyleError(
        place,
        found,
        "Expected one key to a line, and two blanks more for the colours.",
        'correct the line; a colour stands in double quotes: area: "#12436D".',
    )


def _fault(file: str, tree: CommentedMap, fault: ErrorDetails) -> StyleError:
    place = f"{file}, line {_line(tree, fault['loc'])}"
    key = str(next(part for part in reversed(fault["loc"]) if isinstance(part, str)))
    if fault["type"] == "extra_forbidden":
        known = list((Colours if len(fault["loc"]) > 1 else StyleFile).model_fields)
        return _unknown(place, key, known)
    found = f'"{key}" is {_quoted(fault["input"])}.'
    return StyleError(place, found, _wanted(fault), "correct the value.")


def _check_labels(file: str, tree: CommentedMap, labels: Iterable[str]) -> None:
    for key in labels:
        if key not in LABELS:
            raise _unknown(f"{file}, line {_line(tree, ('labels', key))}", key, list(LABELS))


def _unknown(place: str, key: str, known: list[str]) -> StyleError:
    offer = f"Keys on offer here: {', '.join(known)}."
    expected = " ".join(filter(None, (did_you_mean(key, known), offer)))
    return StyleError(place, f'the key "{key}" is not known here.', expected, "correct it.")


def _wanted(fault: ErrorDetails) -> str:
    if fault["type"] == "style":
        return fault["msg"]
    if fault["type"] in _FORMS:
        return _FORMS[fault["type"]]
    if fault["loc"][0] == "colours":
        return 'Expected a colour as six hexadecimal digits in quotes: "#12436D".'
    if fault["loc"] == ("language",):
        return 'Expected a language and a country: "en-GB".'
    if words := _OFFERS.get(str(fault["loc"][0])):
        offer = f"Expected {', '.join(words[:-1])} or {words[-1]}."
        return " ".join(filter(None, (did_you_mean(str(fault["input"]), words), offer)))
    return "Expected some text."


def _line(tree: Any, path: tuple[int | str, ...]) -> int:
    """The line of a key, or of the nearest that holds it; lines count from 1."""
    line = 1
    for part in path:
        if not isinstance(tree, CommentedMap) or part not in tree:
            break
        line = tree.lc.key(part)[0] + 1
        tree = tree[part]
    return line


def _quoted(given: Any) -> str:
    if given is None:
        return "empty"
    if isinstance(given, list | tuple):
        return f'"{", ".join(map(str, given))}"'
    return f'"{given}"'
