"""The Jinja in which sentences are written: sandboxed, strict, and checked before use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.errors import TemplateError, did_you_mean
from reportgen.render.articles import capitalised, with_article
from reportgen.render.sentence_views import Absent
from reportgen.render.template_check import check_template
from reportgen.render.template_errors import CURE, TemplatePlace, a_kind
from reportgen.render.template_kinds import Library, Vocabulary, fields_of
from reportgen.render.template_tags import check_tags
from reportgen.render.view_offer import OFFERED, THINGS

FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalised": capitalised,
    "with_article": with_article,
}


class NotOnOffer(StrictUndefined):
    """What a template meets when it asks for a field that is not there: an error, with names."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, Absent):
            return (
                f'the sentence asks for "{self._undefined_name}" of a fact that is not there. '
                'Ask first, as in "{% if pair %}".'
            )
        kind: type = type(self._undefined_obj)
        known = fields_of(kind) if hasattr(kind, "__dataclass_fields__") else {}
        offered = f" On offer: {', '.join(sorted(known))}." if known else ""
        found = f'the sentence asks for "{self._undefined_name}", '
        nearest = did_you_mean(str(self._undefined_name), known)
        return f"{found}which {a_kind(kind.__name__)} does not offer. {nearest}{offered}"


class SentenceEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox without globals, where nothing is calculated and only two filters exist."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=_Folder(folder),
            undefined=NotOnOffer,
            autoescape=False,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
        )
        self.globals.clear()
        self.filters.clear()
        self.filters.update(FILTERS)
        self.tests.clear()

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Never: a sentence that computes is refused when it is read, and here once more."""
        raise TemplateError(
            "a sentence template",
            f'the sentence computes ("{operator}"); sentences choose words and never calculate.',
            cure="take the calculation out, then run: reportgen build",
        )


class _Folder(BaseLoader):
    """Loads templates from one folder, each checked against what is on offer first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._libraries: dict[str, Library] = {}

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja's own name)
    ) -> Template:
        path, place = self._path(name), self._place(name)
        source = self._read(path, place)
        tree = self._check(environment, source, name, place)
        code = environment.compile(tree, name, str(path))
        return environment.template_class.from_code(environment, code, globals or {})

    def _check(self, environment: Environment, source: str, name: str, place: TemplatePlace) -> Any:
        check_tags(source, place)
        try:
            tree = environment.parse(source, name)
        except TemplateSyntaxError as fault:
            found = f"the template cannot be read here: {fault.message}."
            raise place.fault(fault.lineno, found) from fault

        def library(wanted: str, asker: TemplatePlace, line: int) -> Library:
            return self._library(environment, wanted, asker, line)

        offered = {} if name.startswith("_") else OFFERED
        vocabulary = Vocabulary(offered, THINGS, frozenset(FILTERS), library)
        self._libraries[name] = check_template(tree, place, vocabulary)
        return tree

    def _library(
        self, environment: Environment, name: str, asker: TemplatePlace, line: int
    ) -> Library:
        if name not in self._libraries:
            if name not in self._names():
                raise asker.unknown(
                    line, f'there is no file "{name}" to import.', name, self._names()
                )
            source = self._read(self._path(name), self._place(name))
            self._libraries[name] = Library(name, {})  # a ring of imports finds nothing in itself
            self._check(environment, source, name, self._place(name))
        return self._libraries[name]

    def _place(self, name: str) -> TemplatePlace:
        return TemplatePlace((self._folder / name).as_posix())

    def _names(self) -> list[str]:
        return sorted(path.name for path in self._folder.glob("*.j2"))

    def _path(self, name: str) -> Path:
        if name in self._names():
            return self._folder / name
        sentences = [each.removesuffix(".j2") for each in self._names() if each[0] != "_"]
        wanted = name.removesuffix(".j2")
        raise TemplateError(
            self._folder.as_posix(),
            f'there is no sentence template "{wanted}" in this folder.',
            " ".join(
                part
                for part in (did_you_mean(wanted, sentences), f"There are: {', '.join(sentences)}.")
                if part
            ),
            CURE,
        )

    @staticmethod
    def _read(path: Path, place: TemplatePlace) -> str:
        try:
            return path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as fault:
            line = path.read_bytes().count(b"\n", 0, fault.start) + 1
            raise place.fault(
                line,
                "a character here is not UTF-8 text.",
                cure="save the file with the encoding UTF-8",
            ) from fault
        except OSError as fault:
            raise place.fault(1, "the file cannot be opened.", cure="make it readable") from fault
