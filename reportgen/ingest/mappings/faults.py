"""Every fault of a mapping file as place, found, expected and cure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.mapping_files import MappingFile

README = "inputs/catalogue/mappings/README.md shows every key"
_WANTED = {
    "string_type": "Expected text; put it in double quotes if it looks like a number.",
    "string_too_short": "Expected some text.",
    "int_type": "Expected a whole number without quotes.",
    "int_parsing": "Expected a whole number without quotes.",
    "bool_type": "Expected yes or no, written true or false.",
    "bool_parsing": "Expected true or false.",
    "tuple_type": "Expected a list, each entry on its own line after a dash.",
    "dict_type": "Expected keys with values.",
    "model_type": "Expected keys with values.",
    "too_short": "Expected more entries.",
    "greater_than_equal": "Expected a whole number from 0 to 6.",
    "less_than_equal": "Expected a whole number from 0 to 6.",
}
Model = TypeVar("Model", bound=BaseModel)
Loc = tuple[int | str, ...]


def checked(mapping: MappingFile, model: type[Model]) -> Model:
    """The body of a mapping file as its model.

    Raises
    ------
    WorkbookError : for the first fault, with file and line; the cure names the lines of others.
    """
    try:
        return model.model_validate(mapping.body)
    except ValidationError as error:
        raise _first(mapping, model, error.errors()) from None


def fault(mapping: MappingFile, path: Loc, found: str, expected: str, cure: str) -> WorkbookError:
    """A fault that is no matter of form, at the line of its key."""
    return WorkbookError(mapping.place(*path), found, expected, cure)


def _first(
    mapping: MappingFile, model: type[BaseModel], faults: Sequence[ErrorDetails]
) -> WorkbookError:
    # A misspelt key is also a missing one: the spelling is the fault to tell.
    faults = sorted(faults, key=lambda each: each["type"] == "missing")
    places = [mapping.place(*each["loc"]) for each in faults]
    found, expected, cure = _told(model, faults[0])
    others = [place.rpartition(" ")[2] for place in dict.fromkeys(places[1:])]
    lines = ", ".join(each for each in others if each.isdigit())
    if lines:
        cure = f"{cure} There is more to mend in this file, at line {lines}."
    return WorkbookError(places[0], found, expected, cure)


def _told(model: type[BaseModel], error: ErrorDetails) -> tuple[str, str, str]:
    kind, loc = error["type"], error["loc"]
    key = str(loc[-1]) if loc else "the file"
    if kind == "extra_forbidden":
        known = tuple(_model_at(model, loc[:-1]).model_fields)
        offer = f"Keys on offer here: {', '.join(known)}."
        expected = " ".join(filter(None, (did_you_mean(key, known), offer)))
        return f'the key "{key}" is not known here.', expected, "correct the key, or take it out."
    if kind == "missing":
        return f'{_where(loc[:-1])} has no "{key}".', "", f'add the key "{key}" with its value.'
    if kind == "value_error":
        return f"{error['ctx']['error']}.", "", f"correct it; {README}."
    given = _quoted(error["input"])
    if kind == "enum":
        offered = list(_words_of(_annotation(model, loc)))
        expected = f"Expected one of {', '.join(offered)}."
        near = did_you_mean(str(error["input"]), offered)
        return f"{_where(loc)} is {given}.", f"{expected} {near}".strip(), "correct the word."
    expected = _WANTED.get(kind, "Expected something else.")
    return f"{_where(loc)} is {given}.", expected, f"correct the value; {README}."


def _where(loc: Loc) -> str:
    """A key or an entry of a list in words: "column", "indicator 3"."""
    if not loc:
        return "the file"
    if isinstance(loc[-1], str):
        return f'"{loc[-1]}"'
    holder = str(loc[-2]) if len(loc) > 1 else "entries"
    return f"{holder.removesuffix('s')} {loc[-1] + 1}"


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """The model that a path of keys and places in lists leads to."""
    for key in loc:
        if isinstance(key, str) and key in model.model_fields:
            model = next(_models_of(model.model_fields[key].annotation), model)
    return model


def _annotation(model: type[BaseModel], loc: Loc) -> Any:
    keys = [key for key in loc if isinstance(key, str)]
    return _model_at(model, loc[:-1]).model_fields[keys[-1]].annotation


def _models_of(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_of(inner)


def _words_of(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from (member.value for member in annotation)
    for inner in get_args(annotation):
        yield from _words_of(inner)


def _quoted(given: Any) -> str:
    if given is None:
        return "empty"
    if isinstance(given, dict):
        return "a group of keys"
    return "a list" if isinstance(given, list) else f'"{given}"'
