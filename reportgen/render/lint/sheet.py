"""One template as the linter sees it: text, tree, types, head and the faults met in reading it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import nodes

from reportgen.errors import TemplateError
from reportgen.render.lint.finding import Finding
from reportgen.render.template.check import check_template, signs_of
from reportgen.render.template.codes import Code
from reportgen.render.template.environment import environment_of, template_files, vocabulary_of
from reportgen.render.template.errors import TemplateLineError, TemplatePlace
from reportgen.render.template.front_matter import FrontMatter, read_head
from reportgen.render.template.kinds import Expressions
from reportgen.render.template.reading import text_of, tree_of
from reportgen.render.template.vocabulary import Library


@dataclass(frozen=True, slots=True)
class Sheet:
    """One template file; without a `tree` nothing more can be said of it than its faults.

    `kinds` has the type of every expression by its identity; `head` is what stands above.
    """

    name: str
    place: TemplatePlace
    text: str
    tree: nodes.Template | None
    head: FrontMatter
    kinds: Mapping[int, object]
    faults: tuple[TemplateLineError, ...]

    @property
    def stem(self) -> str:
        return self.name.removesuffix(".j2")

    @property
    def is_sentence(self) -> bool:
        """Whether it says a sentence; the others hold macros for them."""
        return not self.name.startswith("_")

    def find(
        self, code: Code, line: int, message: str, expected: str, cure: str, word: str = ""
    ) -> Finding:
        """A finding in this file; `word` is looked up in its line, for the column."""
        lines = self.text.split("\n")
        said = lines[line - 1] if 0 < line <= len(lines) else ""
        column = said.lower().find(word.lower()) + 1 if word else 0
        return Finding(code, self.place.file, line, message, expected, cure, column)


@dataclass(slots=True)
class _Desk:
    """Reads the files of one folder; a file that another imports is read for its macros first."""

    folder: Path
    raw: Mapping[str, bytes]
    trees: dict[str, tuple[str, nodes.Template | None, list[TemplateLineError]]] = field(
        default_factory=dict
    )

    def sheets(self) -> Iterator[Sheet]:
        for name in self.raw:
            text, tree, faults = self._tree(name)
            place = self._place(name)
            head = FrontMatter("", (), "", ())
            if text or tree is not None:  # an empty file lacks all that a head says
                head = read_head(text, place, faults.append)
            kinds: dict[int, object] = {}
            if tree is not None:
                words = vocabulary_of(name, self._library)
                check_template(tree, Expressions(place, words, faults.append, kinds))
            yield Sheet(name, place, text, tree, head, kinds, tuple(faults))

    def _place(self, name: str) -> TemplatePlace:
        return TemplatePlace((self.folder / name).as_posix())

    def _tree(self, name: str) -> tuple[str, nodes.Template | None, list[TemplateLineError]]:
        if name not in self.trees:
            text, place = "", self._place(name)
            try:
                text = text_of(self.raw[name], place)
                tree = tree_of(environment_of(self.folder), text, name, place)
            except TemplateLineError as fault:
                self.trees[name] = (text, None, [fault])
            else:
                self.trees[name] = (text, tree, [])
        return self.trees[name]

    def _library(self, name: str, asker: TemplatePlace, line: int) -> Library:
        """The macros of a file; one that is not there or not readable is told once."""
        if name not in self.raw:
            self._told(asker, asker.no_such_file(line, name, self.raw))
            return Library(name, {}, unread=True)
        if asker.file == self._place(name).file or self._imports(name, Path(asker.file).name):
            self._told(asker, asker.ring(line, name))
        tree = self._tree(name)[1]
        return Library(name, signs_of(tree) if tree else {}, unread=tree is None)

    def _told(self, asker: TemplatePlace, fault: TemplateLineError) -> None:
        self._tree(Path(asker.file).name)[2].append(fault)

    def _imports(self, start: str, wanted: str) -> bool:
        """Whether a file imports another, straight away or by way of others."""
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name == wanted:
                return True
            if name in self.raw and name not in seen:
                seen.add(name)
                waiting.extend(imported(self._tree(name)[1]))
        return False


def read_sheets(folder: Path) -> tuple[Sheet, ...]:
    """Every template of a folder, by name.

    Raises
    ------
    TemplateError : when the folder is not there, holds no template, or one cannot be opened.
    """
    names = [path.name for path in template_files(folder)]
    if not names:
        found = "there is no such folder." if not folder.exists() else "no template lies here."
        named = folder.parent if folder.is_file() else folder / "narrative"
        near = named if any(named.glob("*.j2")) else Path("templates/narrative")
        raise TemplateError(
            folder.as_posix(),
            "this is a file." if folder.is_file() else found,
            "Expected a folder with sentence templates (.j2).",
            f"name the folder, as in: reportgen templates lint {near.as_posix()}",
        )
    environment_of(folder)  # says which file cannot be opened
    return tuple(_Desk(folder, {name: (folder / name).read_bytes() for name in names}).sheets())


def imported(tree: nodes.Template | None) -> list[str]:
    """The files that a template imports, as it names them."""
    named = [each.template for each in imports_of(tree)]
    return [str(each.value) for each in named if isinstance(each, nodes.Const)]


def imports_of(tree: nodes.Template | None) -> list[nodes.FromImport | nodes.Import]:
    """The imports of a template in the order of its text."""
    found = tree.find_all((nodes.FromImport, nodes.Import)) if tree else ()
    return [each for each in found if isinstance(each, nodes.FromImport | nodes.Import)]
