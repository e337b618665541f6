"""Whole-process time and memory of ours beside a plain script of the same content, turn about."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.bench.content import write_contents

ROOT = Path(__file__).parents[2]
LAIT = ROOT.parent / "shared" / "lait"
SAMPLE = ROOT / "inputs" / "workbooks" / "lancashire_childrens_social_care.xlsx"
PLAIN = [sys.executable, str(Path(__file__).with_name("plain_script.py"))]
READING = [sys.executable, "-m", "tests.bench.reading"]
WORDS = [sys.executable, "-m", "tests.bench.words"]
PROOF = [sys.executable, "-m", "tests.bench.proof"]
OURS = [sys.executable, "-m", "reportgen"]
TWENTY = (
    "Barnsley",
    "Bath and North East Somerset",
    "Birmingham",
    "Bury",
    "Cornwall",
    "Devon",
    "Ealing",
    "Essex",
    "Gateshead",
    "Halton",
    "Kent",
    "Lancashire",
    "Leeds",
    "Lincolnshire",
    "Norfolk",
    "Oldham",
    "Sheffield",
    "Somerset",
    "Warwickshire",
    "Wirral",
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: wall seconds and peak megabytes."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two commands of one purpose, and the ratio ours should stay below."""

    title: str
    ours: Sequence[str]
    plain: Sequence[str]
    target: float
    reports: int = 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds for one report")
    parser.add_argument("--batch-rounds", type=int, default=2, help="rounds for twenty; 0 for none")
    parser.add_argument("--reading-rounds", type=int, default=3, help="rounds of reading; 0: none")
    parser.add_argument("--word-rounds", type=int, default=5, help="rounds of words; 0: none")
    parser.add_argument("--form-rounds", type=int, default=3, help="rounds of forms; 0: none")
    parser.add_argument("--proof-rounds", type=int, default=5, help="rounds of proof; 0: none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        say("Ours and the plain script take turns; medians of whole processes.")
        compare(one_report(Path(folder)), options.rounds)
        if not LAIT.is_dir():
            say("Twenty authorities: left out, the national file is not there (../shared/lait).")
        elif options.batch_rounds:
            compare(twenty_reports(Path(folder)), options.batch_rounds)
        if LAIT.is_dir() and options.reading_rounds:
            reading(Path(folder), options.reading_rounds)
        if LAIT.is_dir() and options.word_rounds:
            say("\nFacts and sentences beside charts")
            subprocess.run([*WORDS, "--rounds", str(options.word_rounds)], cwd=ROOT, check=True)  # noqa: S603 - ours
        if options.form_rounds:
            forms(Path(folder), options.form_rounds)
        if options.proof_rounds:
            proof(Path(folder), options.proof_rounds)
        starting(21)


def one_report(folder: Path) -> Comparison:
    """The sample report, from its request."""
    ours = [*OURS, "build", "--quiet", "--out", str(folder / "ours_one")]
    contents = contents_after(ours, folder / "ours_one", ["Lancashire"])
    plain = [*PLAIN, str(contents), str(SAMPLE), "", str(folder / "plain_one"), "Lancashire"]
    return Comparison("The sample report", ours, plain, 0.4)


def twenty_reports(folder: Path) -> Comparison:
    """Twenty authorities from the whole national file."""
    out, figures = folder / "ours_twenty", LAIT / "bds_long.parquet"
    neighbours = LAIT / "sn_may_2025.xlsx"
    ours = [*OURS, "build", "--quiet", "--workbook", str(figures), "--out", str(out)]
    ours += [
        "--dictionary",
        str(LAIT / "lait_data_dictionary.csv"),
        "--neighbours",
        str(neighbours),
    ]
    ours += ["--outline", "childrens_social_care"]
    ours += [word for name in TWENTY for word in ("--area", name)]
    contents = contents_after(ours, out, TWENTY)
    plain = [*PLAIN, str(contents), str(figures), str(neighbours), str(folder / "plain_twenty")]
    return Comparison("Twenty authorities", ours, [*plain, *TWENTY], 0.25, len(TWENTY))


def contents_after(ours: Sequence[str], out: Path, areas: Sequence[str]) -> Path:
    """Builds ours once, so that the plain script is given the same content to write."""
    say(f"Building once to count the content of {len(areas)} ...")
    measure(ours)
    return write_contents(out, areas)


def reading(folder: Path, rounds: int) -> None:
    """The whole national figures: the wide workbook anew and from the cache, the long file."""
    wide, cache = LAIT / "workbooks" / "bds_wide.xlsx", folder / "cache"
    commands = {
        "wide workbook, read anew": [*READING, str(wide)],
        "wide workbook, kept": [*READING, str(wide), "--cache", str(cache)],
        "long parquet": [*READING, str(LAIT / "bds_long.parquet")],
    }
    measure(commands["wide workbook, kept"])  # keeps it
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(measure(command))
    say(f"\nReading the national figures ({rounds} rounds)")
    anew = median(each.seconds for each in costs["wide workbook, read anew"])
    for name, measured in costs.items():
        seconds = median(each.seconds for each in measured)
        memory = median(each.megabytes for each in measured)
        say(f"  {name:25} {seconds:6.2f} s  {memory:5.0f} MB  {seconds / anew:.2f} of reading anew")
    kept = sum(each.stat().st_size for each in cache.iterdir()) / 1024**2
    say(f"  kept: {kept:.1f} MB, of a workbook of {wide.stat().st_size / 1024**2:.1f} MB")


def forms(folder: Path, rounds: int) -> None:
    """The sample report with each further form, beside the one with none."""
    plain = [*OURS, "build", "--quiet", "--out", str(folder / "forms")]
    commands = {
        "Word file and web page": plain,
        "charts that Word can edit": [*plain, "--charts", "native"],
        "slides too": [*plain, "--slides"],
    }
    if find_spec("weasyprint") and find_spec("pikepdf"):
        commands["PDF too"] = [*plain, "--pdf"]
    say(f"\nThe sample report in other forms ({rounds} rounds)")
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(measure(command).seconds)
    least = taken["Word file and web page"]
    for name, seconds in taken.items():
        ratio = median(one / other for one, other in zip(seconds, least, strict=True))
        say(f"  {name:26} {median(seconds):6.2f} s  {ratio:.2f} of the least")


def proof(folder: Path, rounds: int) -> None:
    """What a report without charts costs, proven as it is built, and proven once more."""
    build = [*OURS, "build", "--quiet", "--charts", "none", "--out", str(folder / "proof")]
    measure(build)
    paper = next((folder / "proof").glob("*/report.docx"))
    verify = [*OURS, "verify", str(paper), "--quiet", "--workbook", str(SAMPLE)]
    taken = [(measure(verify).seconds, measure(build).seconds) for _ in range(rounds)]
    ratio = median(one / other for one, other in taken)
    say(f"\nThe proof of the sample report, without charts ({rounds} rounds)")
    say(f"  reportgen verify: {ratio:.2f} of reportgen build, the proof at its end included")
    subprocess.run([*PROOF, "--rounds", str(rounds)], cwd=ROOT, check=True)  # noqa: S603 - ours


def compare(comparison: Comparison, rounds: int) -> None:
    costs = [(measure(comparison.ours), measure(comparison.plain)) for _ in range(rounds)]
    ours = [first for first, _ in costs]
    plain = [second for _, second in costs]
    say(f"\n{comparison.title} ({rounds} rounds)")
    for name, measured in (("ours", ours), ("plain script", plain)):
        seconds = median(each.seconds for each in measured)
        memory = median(each.megabytes for each in measured)
        a_report = (
            f", {seconds / comparison.reports:.2f} s a report" if comparison.reports > 1 else ""
        )
        say(f"  {name:13} {seconds:7.2f} s{a_report}  {memory:5.0f} MB")
    ratios = [one.seconds / other.seconds for one, other in costs]
    verdict(median(ratios), comparison.target)


def verdict(ratio: float, target: float) -> None:
    word = "met" if ratio <= target else "MISSED"
    say(f"  ratio {ratio:.2f} of the plain script; target at most {target}: {word}")


def starting(rounds: int) -> None:
    bare, helped = [], []
    for _ in range(rounds):
        bare.append(measure([sys.executable, "-c", "pass"]).seconds)
        helped.append(measure([*OURS, "--help"]).seconds)
    more = median(helped) - median(bare)
    say(f"\n--help ({rounds} rounds)")
    say(f"  bare Python {median(bare):.3f} s, --help {median(helped):.3f} s")
    say(f"  {more:.3f} s more; target under 0.1: {'met' if more < 0.1 else 'MISSED'}")


def measure(command: Sequence[str]) -> Cost:
    """One run of a whole process; stops when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"This failed with exit code {process.returncode}: {' '.join(command)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(seconds, usage.ru_maxrss / unit)


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what the bench is for


if __name__ == "__main__":
    main()
