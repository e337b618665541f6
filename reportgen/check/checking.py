"""A Word file is read once and looked at by every rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportgen.check.finding import Finding, Rule, Severity
from reportgen.check.package import MOST_BYTES
from reportgen.check.paper import Paper
from reportgen.check.reading import read_paper
from reportgen.check.register import RULES
from reportgen.errors import CheckError, WordFileError, did_you_mean

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """What one file was found to be: findings, worst first by family, and advice beside them."""

    file: str
    final: bool
    findings: tuple[Finding, ...]
    advice: tuple[Finding, ...]
    rules: int  # that looked


def check_file(path: Path, final: bool = False) -> Checked:
    """What is wrong with a Word file, whoever made it.

    Parameters
    ----------
    final : whether the paper is to be circulated, so that the clerk's gates count too.

    Raises
    ------
    WordFileError : when it cannot be opened, is no Word file, encrypted, damaged or unsafe.
    """
    return _checked(read_file(path), final)


def read_file(path: Path) -> Paper:
    """The view of a file on disk; errors as for `check_file`."""
    return read_paper(path.name, content_of(path))


def check_bytes(file: str, content: bytes, final: bool = False) -> Checked:
    """The same of a file in memory."""
    return _checked(read_paper(file, content), final)


def _checked(paper: Paper, final: bool) -> Checked:
    rules = [rule for rule in RULES if final or not rule.final]
    told = findings_of(paper, rules)
    findings = tuple(each for each in told if each.severity is not Severity.ADVICE)
    advice = tuple(each for each in told if each.severity is Severity.ADVICE)
    return Checked(paper.package.file, final, findings, advice, len(rules))


def findings_of(paper: Paper, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """What these rules say of a paper, rule by rule, in the order of the text."""
    return tuple(
        Finding(
            rule.code,
            rule.family,
            rule.severity,
            each.place,
            each.found,
            rule.expected,
            rule.cure,
        )
        for rule in rules
        for each in rule.look(paper)
    )


def refuse_unless_clean(file: str, content: bytes) -> None:
    """Let a final paper through, or say what is found.

    Raises
    ------
    CheckError : naming the first findings, each with its place and cure.
    """
    findings = check_bytes(file, content, final=True).findings
    if not findings:
        return
    named = [
        f"{each.place}: {each.found} To mend: {each.cure} [{each.code}]"
        for each in findings[:_MOST_NAMED]
    ]
    if len(findings) > _MOST_NAMED:
        named.append(f"There are {len(findings) - _MOST_NAMED} more.")
    number = "1 finding keeps" if len(findings) == 1 else f"{len(findings)} findings keep"
    raise CheckError(
        file,
        f"{number} this paper from being final.",
        "\n".join(named),
        "build it without --final, look at each with reportgen check FILE --final, and mend the "
        "request, the template or the outline; what is ours to mend is told to whoever looks "
        "after reportgen for you.",
    )


def content_of(path: Path) -> bytes:
    """The bytes of a Word file on disk; errors as for `check_file`."""
    if path.is_dir():
        raise WordFileError(
            str(path), "this is a folder.", "Expected one Word file.", "name the file inside it."
        )
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        beside = [each.name for each in sorted(path.parent.glob("*.do[ct]x"))]
        raise WordFileError(
            str(path),
            "there is no such file.",
            did_you_mean(path.name, beside),
            "correct the name or the folder.",
        ) from error
    except OSError as error:
        raise WordFileError(
            str(path),
            "the file cannot be opened.",
            "Expected a file that you may read.",
            "close it in Word and check that you have leave to read it.",
        ) from error
