"""The gallery of hard cases: made-up facts that are easily told wrong, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from reportgen.domain.plan import SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.examples.forms import SmallFormError
from reportgen.render.examples.places import NORTHMOOR
from reportgen.render.examples.small_form import case_of
from reportgen.render.template.errors import TemplatePlace
from reportgen.workshop.preview_shown import CaseShown
from reportgen.workshop.preview_writer import PreviewWriter, Written

FILE = "hard_cases.yaml"
_FORM = 'Expected a template\'s name, and below it cases with "case:" and "given:".'


@dataclass(frozen=True, slots=True)
class HardCase:
    """One case of the file: the template it is for, its name and its facts, and its line."""

    template: str
    name: str
    given: tuple[str, ...]
    line: int


def gallery(folder: Path) -> tuple[tuple[str, tuple[CaseShown, ...]], ...]:
    """Every hard case by template, in the file's order; empty where the folder has no such file.

    A template that cannot say a case shows its fault there, and the others go on.

    Raises
    ------
    TemplateError : when the file itself cannot be read, with its line.
    """
    writer = PreviewWriter(folder, NORTHMOOR)
    found: dict[str, tuple[CaseShown, ...]] = {}
    for case in hard_cases(folder):
        shown = _shown(case, _written(case, folder, writer))
        found[case.template] = (*found.get(case.template, ()), shown)
    return tuple(found.items())


def hard_cases(folder: Path) -> tuple[HardCase, ...]:
    """The cases of a folder of templates, in the order of the file.

    Raises
    ------
    TemplateError : when the file cannot be read, or a case in it has another form.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    place = TemplatePlace(path.as_posix())
    return tuple(_cases(_tree(path, place), place, folder))


def _tree(path: Path, place: TemplatePlace) -> Any:
    try:
        return YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8-sig"))
    except MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise place.fault(line, f"the cases cannot be read: {fault.problem}.") from fault
    except (YAMLError, ValueError, OSError) as fault:
        raise place.fault(1, "the cases cannot be read as YAML text in UTF-8.") from fault


def _cases(tree: Any, place: TemplatePlace, folder: Path) -> Iterator[HardCase]:
    if not isinstance(tree, CommentedMap):
        raise place.fault(1, "the file holds no cases.", _FORM)
    known = [each.stem for each in folder.glob("*.j2") if not each.name.startswith("_")]
    for template, listed in tree.items():
        line = tree.lc.key(template)[0] + 1
        if template not in known:
            found = f'there is no template "{template}" to try.'
            raise place.unknown(line, found, str(template), known)
        if not isinstance(listed, CommentedSeq):
            raise place.fault(line, f'below "{template}" stands no list of cases.', _FORM)
        for number, each in enumerate(listed):
            yield _case(str(template), each, place, listed.lc.item(number)[0] + 1)


def _case(template: str, part: Any, place: TemplatePlace, line: int) -> HardCase:
    if not isinstance(part, CommentedMap) or set(part) != {"case", "given"}:
        raise place.fault(line, "the case has other parts than it should.", _FORM)
    if not isinstance(part["given"], CommentedSeq) or not part["given"]:
        raise place.fault(line, 'the case has no list under "given".', _FORM)
    return HardCase(template, str(part["case"]), tuple(str(each) for each in part["given"]), line)


def _written(case: HardCase, folder: Path, writer: PreviewWriter) -> Written:
    try:
        made = case_of(case.given)
    except SmallFormError as fault:
        place = TemplatePlace((folder / FILE).as_posix())
        return Written(f"{case.template}.j2", fault=str(_in_file(place, case, fault)))
    if not made.plan_facts:
        place = TemplatePlace((folder / FILE).as_posix())
        return Written(f"{case.template}.j2", fault=str(place.fault(case.line, "it has no fact.")))
    plan = SentencePlan("case", case.template, made.plan_facts, made.position, made.about)
    return writer.write(plan)


def _in_file(place: TemplatePlace, case: HardCase, fault: SmallFormError) -> TemplateError:
    return place.fault(case.line, fault.found, fault.expected)


def _shown(case: HardCase, written: Written) -> CaseShown:
    return CaseShown(
        name=case.name,
        given=case.given,
        template=written.template,
        line=written.line,
        text=written.text,
        fault=written.fault,
        branches=written.branches,
        findings=written.findings,
    )
