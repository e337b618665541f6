"""The plain script that an analyst would write: pandas, pyplot and python-docx, same content.

It knows nothing of directions, thresholds, markers or evidence, checks nothing, and writes the
Word report alone; it says as many sentences and draws as many charts and tables as ours did.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from docx import Document
from docx.shared import Cm

mpl.use("Agg")

NAMES = ["LA Number", "LA and Regions", "Region", "Topic", "Measure", "Statistical Neighbour Group"]
SHOWN = 10  # periods in a table or chart


def read_figures(workbook: Path, measures: dict[str, str]) -> pd.DataFrame:
    """One row for each measure and area, one column for each period."""
    if workbook.suffix == ".parquet":
        long = pd.read_parquet(workbook)
        long = long[long["Short Desc"].isin(measures)]
        long["Measure"] = long["Short Desc"].map(measures)
        long["Values"] = pd.to_numeric(long["Values"], errors="coerce")
        return long.pivot_table(
            index=["LA and Regions", "Region", "Measure"],
            columns="Years",
            values="Values",
            dropna=False,
            observed=True,
        ).reset_index()
    wide = pd.read_excel(workbook, sheet_name=0)
    periods = [column for column in wide.columns if column not in NAMES]
    wide[periods] = wide[periods].apply(pd.to_numeric, errors="coerce")
    wide.columns = [str(column) for column in wide.columns]
    return wide


def read_neighbours(path: Path) -> dict[str, list[str]]:
    """The names of each authority's ten neighbours."""
    sheet = pd.read_excel(path, header=None, skiprows=3)
    names = dict(zip(sheet[2], sheet[1], strict=True))
    found = {}
    for _, row in sheet.iterrows():
        codes = [row[column] for column in sheet.columns[4:] if row[column] in names]
        found[str(row[1])] = [str(names[code]) for code in codes][:10]
    return found


def lines_of(rows: pd.DataFrame, area: str, neighbours: list[str]) -> pd.DataFrame:
    """The area, England, its region and the neighbours' mean, a row each, over the last periods."""
    periods = [column for column in rows.columns if column not in NAMES]
    rows = rows.dropna(axis=1, how="all")
    periods = [column for column in periods if column in rows.columns][-SHOWN:]
    by_area = rows.drop_duplicates("LA and Regions").set_index("LA and Regions")
    region = str(by_area["Region"].get(area, ""))
    lines = {area: by_area[periods].loc[area]} if area in by_area.index else {}
    for name in ("England", region):
        if name in by_area.index:
            lines[name] = by_area[periods].loc[name]
    near = by_area.index.intersection(neighbours)
    if len(near):
        lines["Statistical neighbours"] = by_area[periods].loc[near].mean()
    return pd.DataFrame(lines).T.astype(float)


def sentences(measure: str, lines: pd.DataFrame, rows: pd.DataFrame, area: str) -> list[str]:
    """What can be said of one indicator, simplest first."""
    own = lines.loc[area].dropna()
    if len(own) < 2:
        return [f"There are no figures on {measure} for {area}."] * 8
    now, before, first = own.iloc[-1], own.iloc[-2], own.iloc[0]
    period = own.index[-1]
    said = [
        f"{measure} in {area} was {now:.1f} in {period}.",
        f"It went {'up' if now > before else 'down'} by {abs(now - before):.1f} in a year.",
    ]
    for name in lines.index[1:]:
        other = lines.loc[name].get(period)
        said.append(f"It is {'above' if now > other else 'below'} {name} ({other:.1f}).")
    place = (
        rows.drop_duplicates("LA and Regions")
        .set_index("LA and Regions")[period]
        .rank(ascending=False, method="min")
        .get(area)
    )
    said += [
        f"It has {'risen' if now > first else 'fallen'} from {first:.1f} in {own.index[0]}.",
        f"{area} ranks {place:.0f}.",
        f"The highest figure was {own.max():.1f} in {own.idxmax()}.",
        f"The lowest figure was {own.min():.1f} in {own.idxmin()}.",
    ]
    return said


def chart(lines: pd.DataFrame, title: str, path: Path) -> None:
    figure, axes = plt.subplots(figsize=(6.3, 2.8))
    for name, values in lines.iterrows():
        axes.plot(lines.columns, values, marker="o", label=str(name))
    axes.set_title(title, fontsize=9)
    axes.grid(axis="y", alpha=0.3)
    axes.legend(fontsize=7)
    plt.tight_layout()
    figure.savefig(path, dpi=150)
    plt.close(figure)


def add_table(document: Any, lines: pd.DataFrame, first: str) -> None:
    table = document.add_table(len(lines) + 1, len(lines.columns) + 1)
    table.style = "Table Grid"
    table.cell(0, 0).text = first
    for column, name in enumerate(lines.columns, 1):
        table.cell(0, column).text = str(name)
    for row, (label, values) in enumerate(lines.iterrows(), 1):
        table.cell(row, 0).text = str(label)
        for column, value in enumerate(values, 1):
            table.cell(row, column).text = value if isinstance(value, str) else f"{value:.1f}"


def status_table(figures: dict[str, pd.DataFrame], area: str) -> pd.DataFrame:
    """One row for each indicator: latest, change, England, better or worse."""
    rows = {}
    for measure, lines in figures.items():
        own = lines.loc[area].dropna()
        if len(own) < 2:
            rows[measure] = ["-", "-", "-", "-", "no data"]
            continue
        england = lines.loc["England"].get(own.index[-1]) if "England" in lines.index else None
        rows[measure] = [
            str(own.index[-1]),
            f"{own.iloc[-1]:.1f}",
            f"{own.iloc[-1] - own.iloc[-2]:+.1f}",
            f"{england:.1f}" if england is not None else "-",
            "above" if england is not None and own.iloc[-1] > england else "below",
        ]
    headings = ["Period", "Latest", "Change", "England", "Assessment"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=headings)


def write_report(
    area: str, frame: pd.DataFrame, neighbours: list[str], content: dict[str, Any], folder: Path
) -> None:
    document = Document()
    document.add_heading(f"Children's services in {area}", 0)
    frames = {
        entry["measure"]: frame[frame["Measure"] == entry["measure"]]
        for entry in content["indicators"]
    }
    figures = {measure: lines_of(rows, area, neighbours) for measure, rows in frames.items()}
    figures = {measure: lines for measure, lines in figures.items() if area in lines.index}
    document.add_heading("Key messages", 1)
    for measure in list(figures)[: content["key_messages"]]:
        said = sentences(measure, figures[measure], frames[measure], area)
        document.add_paragraph(said[0], style="List Bullet")
    add_table(document, status_table(figures, area), "Indicator")
    for entry in content["indicators"]:
        if entry["measure"] in figures:
            measure = entry["measure"]
            add_indicator(document, entry, figures[measure], frames[measure], (area, folder))
    document.add_heading("Data notes", 1)
    for note in range(content["notes"]):
        document.add_paragraph(f"Note {note + 1}: figures are as published.", style="List Bullet")
    document.save(str(folder / f"{area}.docx"))


def add_indicator(
    document: Any,
    entry: dict[str, Any],
    lines: pd.DataFrame,
    rows: pd.DataFrame,
    where: tuple[str, Path],
) -> None:
    area, folder = where
    document.add_heading(entry["measure"], 2)
    said = sentences(entry["measure"], lines, rows, area)
    document.add_paragraph(" ".join(said[: entry["sentences"]]), style="Normal")
    for number in range(entry["charts"]):
        picture = folder / f"chart_{number}.png"
        chart(lines, entry["measure"], picture)
        document.add_picture(str(picture), width=Cm(16))
        document.add_paragraph(f"{entry['measure']}, {area}", style="Caption")
    for _ in range(entry["tables"]):
        add_table(document, lines, "Area")
    document.add_paragraph("Source: Department for Education, LAIT.", style="Normal")


def main(content_file: str, workbook: str, neighbour_file: str, out: str, *areas: str) -> None:
    contents = json.loads(Path(content_file).read_text(encoding="utf-8"))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    measures = {
        entry["code"]: entry["measure"]
        for content in contents.values()
        for entry in content["indicators"]
    }
    frame = read_figures(Path(workbook), measures)
    near = read_neighbours(Path(neighbour_file)) if neighbour_file else {}
    authorities = frame.loc[frame["Region"].fillna("") != "", "LA and Regions"].unique()
    for area in areas:
        others = [str(name) for name in authorities if name != area]
        write_report(area, frame, near.get(area, others), contents[area], folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
