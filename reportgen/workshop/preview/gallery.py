"""The gallery of hard cases: made-up facts that are easily told wrong, and what is said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
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
from reportgen.render.template.front_matter import FrontMatter, front_matter
from reportgen.render.template.watch import Watch
from reportgen.workshop.preview.shown import CaseShown
from reportgen.workshop.preview.writer import PreviewWriter, Written

FILE = "hard_cases.yaml"
_UNREADABLE = "the cases cannot be read as YAML text in UTF-8."
_FORM = 'Expected a template\'s name, and below it cases with "case:" and "given:".'


@dataclass(frozen=True, slots=True)
class HardCase:
    """One case: the template it is for, its name and its facts, and where it stands."""

    template: str
    name: str
    given: tuple[str, ...]
    line: int
    file: str = FILE


def gallery(
    folder: Path, watch: Watch | None = None
) -> tuple[tuple[str, tuple[CaseShown, ...]], ...]:
    """Every hard case by template, in the file's order, then the templates that have none there.

    Those show the worked examples at their own head instead. A template that cannot say a case
    shows its fault there, and the others go on.

    Parameters
    ----------
    watch : one that another writer of the same folder has too, so that both share their work.

    Raises
    ------
    TemplateError : when the file of cases cannot be read, with its line.
    """
    writer = PreviewWriter(folder, NORTHMOOR, watch or Watch())
    cases = hard_cases(folder)
    found: dict[str, tuple[CaseShown, ...]] = {}
    for case in (*cases, *_examples(folder, {case.template for case in cases})):
        shown = _shown(case, _written(case, folder, writer))
        found[case.template] = (*found.get(case.template, ()), shown)
    return tuple(found.items())


def _examples(folder: Path, told: Collection[str]) -> Iterator[HardCase]:
    """The worked examples of the templates without a case; one at fault is told elsewhere."""
    for path in sorted(folder.glob("*.j2")):
        if path.stem in told or path.name.startswith("_"):
            continue
        try:
            examples = _head(path, path.read_bytes()).examples
        except (TemplateError, OSError):
            continue
        for number, each in enumerate(examples, 1):
            yield HardCase(path.stem, f"Worked example {number}", each.given, each.line, path.name)


@lru_cache(maxsize=64)
def _head(path: Path, content: bytes) -> FrontMatter:
    """The head of one file, read again only when its content is another."""
    del content
    return front_matter(path)


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
    return tuple(_cases(_tree(_text(path, place), place), place, folder))


def _text(path: Path, place: TemplatePlace) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as fault:
        raise place.fault(1, _UNREADABLE) from fault


@lru_cache(maxsize=2)  # a preview looks again and again, and the cases seldom change
def _tree(text: str, place: TemplatePlace) -> Any:
    try:
        return YAML(typ="rt", pure=True).load(text)
    except MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise place.fault(line, f"the cases cannot be read: {fault.problem}.") from fault
    except (YAMLError, ValueError) as fault:
        raise place.fault(1, _UNREADABLE) from fault


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
    place = TemplatePlace((folder / case.file).as_posix())
    try:
        made = case_of(case.given)
    except SmallFormError as fault:
        return Written(
            f"{case.template}.j2", fault=str(place.fault(case.line, fault.found, fault.expected))
        )
    if not made.plan_facts:
        return Written(f"{case.template}.j2", fault=str(place.fault(case.line, "it has no fact.")))
    plan = SentencePlan("case", case.template, made.plan_facts, made.position, made.about)
    return writer.write(plan)


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
