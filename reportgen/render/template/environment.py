"""The Jinja in which sentences are written: sandboxed, strict, and checked before use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.errors import TemplateError, did_you_mean
from reportgen.render.ledger.said import put_together
from reportgen.render.template.bases import based
from reportgen.render.template.bounds import (
    Budget,
    SentenceCompiler,
    bound,
    joined,
    short_enough,
)
from reportgen.render.template.check import check_template
from reportgen.render.template.errors import CURE, TemplatePlace, a_kind
from reportgen.render.template.filters import FILTERS
from reportgen.render.template.kinds import Expressions
from reportgen.render.template.reading import text_of, tree_of
from reportgen.render.template.vocabulary import LOOP_WORDS, Library, Vocabulary, fields_of
from reportgen.render.template.watch import Branch, Watch
from reportgen.render.template.worded import phrase, worded
from reportgen.render.views.offer import OFFERED, THINGS
from reportgen.render.views.sentence import Absent


def environment_of(folder: Path, watch: Watch | None = None) -> SentenceEnvironment:
    """The environment of one folder; compiled templates are kept while the files stay the same.

    Parameters
    ----------
    watch : is told of every branch that is gone through; none costs nothing.

    Raises
    ------
    TemplateError : when the folder or a file in it cannot be read.
    """
    try:
        sources = tuple((path.name, path.read_bytes()) for path in template_files(folder))
    except OSError as fault:
        name, why = Path(fault.filename or folder).name, fault.strerror or "no reason given"
        raise TemplateError(
            folder.as_posix(),
            f"the sentence templates cannot be read: {name} ({why.lower()}).",
            cure=f"make {name} a file that may be read",
        ) from fault
    return _kept(folder, sources, watch)


def template_files(folder: Path) -> list[Path]:
    """The templates of a folder by name; what editors and systems leave beside them is none."""
    return sorted(path for path in folder.glob("*.j2") if not path.name.startswith((".", "~$")))


def branches_of(folder: Path) -> tuple[Branch, ...]:
    """Every branch of every template of one folder, by file, in the order of the text.

    Raises
    ------
    TemplateError : when a file cannot be read or is faulty.
    """
    watch = Watch()
    environment_of(folder, watch).read_every_template()
    return watch.branches


@lru_cache(maxsize=4)
def _kept(
    folder: Path, sources: tuple[tuple[str, bytes], ...], watch: Watch | None
) -> SentenceEnvironment:
    return SentenceEnvironment(folder, dict(sources), watch)


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

    code_generator_class = SentenceCompiler
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def __init__(
        self, folder: Path, sources: Mapping[str, bytes], watch: Watch | None = None
    ) -> None:
        super().__init__(
            loader=_Folder(folder, sources, watch),
            undefined=NotOnOffer,
            autoescape=False,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
            optimized=False,  # there are no constants to fold, and compiling is quicker
        )
        self.globals.clear()
        self.filters.clear()
        self.filters.update(FILTERS)
        self.tests.clear()
        self.budget = Budget()
        self.charge = self.budget.charge
        self.walked = self.budget.walked
        self.joined = joined
        self.worded = worded
        self.phrase = phrase
        if watch is not None:
            self.watched_enter = watch.enter
            self.watched_value = watch.value

    def read_every_template(self) -> None:
        """Nothing, when every file of the folder is a template without fault.

        Raises
        ------
        TemplateError : at the first fault.
        """
        for name in self.list_templates():
            self.get_template(name)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a view straight away; whatever else is asked for as the sandbox gives it."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may ask for it: fields of views, macros, a loop's ends; no methods."""
        if isinstance(obj, LoopContext):
            return attr in LOOP_WORDS
        if isinstance(obj, TemplateModule):
            return isinstance(value, Macro)
        return attr in getattr(type(obj), "__dataclass_fields__", ())

    def call(self, context: Context, called: Any, *given: Any, **named: Any) -> Any:
        """What a macro says, within bounds; nothing else may be called by a checked template."""
        if type(called) is not Macro:
            return super().call(context, called, *given, **named)
        named.pop("_loop_vars", None)
        return put_together(short_enough(called(*given, **named)))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Never: a sentence that computes is refused when it is read, and here once more."""
        raise TemplateError(
            "a sentence template",
            f'the sentence computes ("{operator}"); sentences choose words and never calculate.',
            cure="take the calculation out, then run: reportgen build",
        )


def vocabulary_of(name: str, library: Callable[[str, TemplatePlace, int], Library]) -> Vocabulary:
    """What the file of this name may use; a file of macros is offered no facts of its own."""
    offered = {} if name.startswith("_") else OFFERED
    return Vocabulary(offered, THINGS, frozenset(FILTERS), library)


class _Folder(BaseLoader):
    """Loads templates from one folder, each checked against what is on offer first."""

    def __init__(
        self, folder: Path, sources: Mapping[str, bytes], watch: Watch | None = None
    ) -> None:
        self._folder = folder
        self._sources = sources
        self._watch = watch
        self._libraries: dict[str, Library] = {}
        self._reading: list[str] = []
        self._trees: dict[str, nodes.Template] = {}

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja's own name)
    ) -> Template:
        if name not in self._sources:
            raise self._no_such(name)
        self._check(environment, name)
        code = environment.compile(self._trees[name], name, (self._folder / name).as_posix())
        return environment.template_class.from_code(environment, code, globals or {})

    def _check(self, environment: Environment, name: str) -> None:
        """Reads one file, once; its macros and its tree are kept."""
        if name in self._trees:
            return
        place = TemplatePlace((self._folder / name).as_posix())
        tree = tree_of(environment, text_of(self._sources[name], place), name, place)

        def library(wanted: str, asker: TemplatePlace, line: int) -> Library:
            return self._library(environment, wanted, asker, line)

        self._reading.append(name)
        try:
            expressions = Expressions(place, vocabulary_of(name, library))
            self._libraries[name] = check_template(tree, expressions)
        finally:
            self._reading.pop()
        if self._watch is not None:
            self._watch.learn(tree, name)
        bound(tree)
        based(tree)
        self._trees[name] = tree

    def list_templates(self) -> list[str]:
        """Every file's name, in order."""
        return sorted(self._sources)

    def _library(
        self, environment: Environment, name: str, asker: TemplatePlace, line: int
    ) -> Library:
        if name not in self._sources:
            raise asker.no_such_file(line, name, self._sources)
        if name in self._reading:
            raise asker.ring(line, name)
        if name not in self._libraries:
            self._check(environment, name)
        return self._libraries[name]

    def _no_such(self, name: str) -> TemplateError:
        sentences = [each.removesuffix(".j2") for each in self._sources if each[0] != "_"]
        wanted = name.removesuffix(".j2")
        known = f"There are: {', '.join(sentences)}." if sentences else "The folder has none."
        return TemplateError(
            self._folder.as_posix(),
            f'there is no sentence template "{wanted}" in this folder.',
            f"{did_you_mean(wanted, sentences)} {known}".strip(),
            CURE,
        )
