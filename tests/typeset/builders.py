"""Documents and run records made by hand, with every kind of block and fact."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    DataRow,
    Document,
    Figure,
    Heading,
    Paragraph,
    Particulars,
    Properties,
    Reference,
    Sentence,
    Table,
)
from reportgen.domain.fact import Change, Difference, Fact, Gap, Level, Missing, Rank, TargetFact
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.observation import Marker
from reportgen.domain.paper import Meeting
from reportgen.domain.plan import LeftOut
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.relation import Direction, Judgement, Relation, Size, TargetResult
from reportgen.domain.request import ReportRequest
from reportgen.domain.run import RunRecord
from reportgen.domain.source import Cell, InputFile, Provenance
from reportgen.domain.threshold import Target
from tests import builders

REPOSITORY = Path(__file__).parents[2]
PLAIN = HouseStyle("plain", REPOSITORY / "templates/house_styles/plain/reference.docx")
RULE = "Gap: area minus comparator, both as printed."


def png(width: int = 1280, height: int = 560, seed: int = 0) -> bytes:
    """A drawing that looks like a line chart; another seed gives another picture."""
    picture = Image.new("P", (width, height), 0)
    picture.putpalette([255, 255, 255, 18, 67, 109, 244, 106, 37, 217, 217, 217])
    pen = ImageDraw.Draw(picture)
    for row in range(1, 6):
        pen.line((60, row * height // 6, width - 160, row * height // 6), fill=3)
    for colour, bend in ((1, 0), (2, 55)):
        points = [
            (60 + step * (width - 220) // 9, height // 2 + bend + (step * (37 + seed)) % 120)
            for step in range(10)
        ]
        pen.line(points, fill=colour, width=5)
    pen.rectangle((0, 0, width - 1, height - 1), outline=3)
    target = BytesIO()
    picture.save(target, "png", compress_level=1)
    return target.getvalue()


def level(value: str = "91.3") -> Level:
    return Level(
        indicator=builders.indicator(),
        area=builders.NORTHMOOR,
        period=builders.split_year(2021),
        rule="Level: the latest figure.",
        value=builders.figure(value),
    )


def gap(value: str = "91.3", reference: str = "84.1") -> Gap:
    return Gap(
        indicator=builders.indicator(),
        area=builders.NORTHMOOR,
        period=builders.split_year(2021),
        rule=RULE,
        comparator=builders.VS_NEIGHBOURS,
        value=builders.figure(value, address="H4"),
        reference_period=builders.split_year(2021),
        reference=replace(
            builders.figure(reference, address="H9"),
            evidence=tuple(Cell("made.xlsx", "Data", f"H{row}") for row in (4, 9, 10, 11)),
            stored=Decimal("84.136"),
            members=3,
        ),
        difference=Difference(Decimal("7.2"), Decimal("7.164")),
        relation=Relation.ABOVE,
        size=Size.PLAIN,
        judgement=Judgement.BETTER,
        members=3,
        asked=10,
    )


def change(kind_of: str = "previous") -> Change:
    return Change(
        indicator=builders.indicator(),
        area=builders.NORTHMOOR,
        period=builders.split_year(2021),
        rule="Change: later minus earlier, both as printed.",
        kind_of=kind_of,
        value=builders.figure("91.3", address="H4"),
        reference_period=builders.split_year(2020),
        reference=builders.figure("94.5", address="G4"),
        difference=builders.difference("91.3", "94.5"),
        direction=Direction.FELL,
        size=Size.SLIGHT,
        judgement=Judgement.WORSENED,
    )


def rank(kind_of: str = "rank") -> Rank:
    return Rank(
        indicator=builders.indicator(),
        area=builders.NORTHMOOR,
        period=builders.split_year(2021),
        rule="Rank: 1 is best.",
        kind_of=kind_of,
        value=builders.figure("91.3", address="H4"),
        rank=14,
        ranked=152,
        quartile="A" if kind_of == "rank" else "",
    )


def facts() -> tuple[Fact, ...]:
    """One fact of several kinds, among them one without a figure."""
    target = Target(Decimal("90.00"), Provenance("builders"))
    common = {
        "indicator": builders.indicator(),
        "area": builders.NORTHMOOR,
        "period": builders.split_year(2021),
    }
    return (
        level(),
        change(),
        change("baseline"),
        gap(),
        rank(),
        rank("position"),
        TargetFact(
            **common,  # type: ignore[arg-type]
            rule="Target: at or above.",
            value=builders.figure("91.3"),
            target=target,
            difference=builders.difference("91.3", "90"),
            result=TargetResult.MET,
        ),
        Missing(
            **common,  # type: ignore[arg-type]
            rule="Missing: the marker says why.",
            marker=Marker.CONFIDENTIAL,
            last_period=builders.split_year(2019),
            last_value=builders.figure("90.10", 2),
        ),
    )


def sentence(text: str = "The figure was above the statistical neighbour average.") -> Sentence:
    return Sentence("in_time.gap", text, "narrative/gap.j2", 7, (gap(), change()))


_STATUS = (
    ("Assessments completed in time", "91.3%", "2021/22", "down 3.2", "84.1%", "better ▲"),
    (
        "Referrals within 12 months of an earlier one",
        "23.9%",
        "2021/22",
        "up 1.1",
        "21.5%",
        "worse ▼",
    ),
    ("Children looked after per 10,000 children", "71", "2022", "no change", "70", "similar ●"),
    (
        "Care leavers in suitable accommodation, aged 19 to 21",
        "88%",
        "2022",
        "up 2",
        "88%",
        "similar ●",
    ),
    ("Social worker vacancy rate", "not stated", "2022", "not stated", "20.0%", "no data"),
)
_COLUMNS = (
    ("Indicator", "text", 38),
    ("Latest", "number", 12),
    ("Period", "text", 12),
    ("Change", "text", 13),
    ("England", "number", 11),
    ("Assessment", "text", 14),
)


def table(identity: str = "status", rows: tuple[tuple[str, ...], ...] = _STATUS) -> Table:
    return Table(
        identity,
        "Latest figures beside England, 2021/22",
        "One row for each indicator: latest figure, period, change, England and assessment.",
        _COLUMNS,
        rows,
    )


def figure(identity: str = "in_time_trend", seed: int = 0) -> Figure:
    return Figure(
        identity,
        png(seed=seed),
        "Percentage of assessments completed in time, Northmoor and England, 2013 to 2022",
        "Line chart. Northmoor rose from 80.2% in 2013 to 91.3% in 2022; England from 79% to 84%.",
        16.0,
        7.0,
    )


TEXT = (
    "In 2021/22, 91.3% of assessments in Northmoor were completed in time, above the "
    "statistical neighbour average (84.1%) and England (84.1%), having been higher in each of "
    "the last five years. The figure was 94.5% in the previous year."
)


def blocks() -> tuple[Block, ...]:
    """Every kind of block, as a short paper would have them."""
    return (*_front(), *_messages(), *_theme(), *_back())


def _front() -> tuple[Block, ...]:
    lines = (
        ("Council", "Northmoor Council"),
        ("Committee", "Children's Services Scrutiny Committee"),
        ("Date of meeting", "22 January 2026"),
        ("Report of", "Director of Children's Services"),
        ("Wards affected", "All"),
    )
    asked = (
        "to note the figures in this report; and",
        "to choose up to two themes for the next meeting, in the light of what is said below.",
    )
    return (
        Particulars(lines),
        Contents(),
        Heading(1, "Purpose of the report", "purpose"),
        Paragraph("This paper tells the committee how children's services are doing.", "lead"),
        Paragraph(TEXT),
        Heading(1, "Recommendations", "recommendations"),
        Paragraph("The committee is asked:"),
        Bullets(tuple(Paragraph(each) for each in asked), numbered=True),
    )


def _messages() -> tuple[Block, ...]:
    both = ("status", "in_time_trend")
    return (
        Heading(1, "Key messages", "key"),
        Bullets((Paragraph(TEXT), Paragraph("Referrals within 12 months rose to 23.9%."))),
        Reference("{0} has every indicator; {1} shows the longest one.", both, "body"),
        table(),
        Paragraph("Better, similar and worse are said in comparison with England.", "note"),
    )


def _theme() -> tuple[Block, ...]:
    source = Paragraph(
        "Source: Department for Education, children in need, 2022.",
        "source",
        link="https://www.gov.uk/example?a=1&b=2",
        link_text="children in need, 2022",
    )
    return (
        Heading(1, "Assessments", "assessments"),
        Heading(2, "Assessments were on time more often than in England", "in_time"),
        Paragraph(TEXT, sentences=(sentence(TEXT),)),
        figure(),
        source,
        table("in_time_table", _STATUS[:3]),
        Reference("The same figures are drawn in {0}.", ("in_time_trend",)),
    )


def _back() -> tuple[Block, ...]:
    questions = (Paragraph("Why did the figure fall?"), Paragraph("Who is waiting?"))
    link = Paragraph(
        "See the purpose of the report.", link="#purpose", link_text="purpose of the report"
    )
    return (
        Heading(3, "What to ask", "ask"),
        Bullets(questions, numbered=True),
        Heading(1, "Data notes", "notes"),
        link,
    )


def document(*more: Block, style: HouseStyle = PLAIN) -> Document:
    """A whole paper with every kind of block, and whatever else is given at its end."""
    return Document(
        properties=Properties(
            title="Children's services performance in Northmoor, 2021/22",
            subject="Report to the Children's Services Scrutiny Committee",
            author="Northmoor Council",
            date="2026-01-22",
            keywords="children's services; performance",
            footer="Children's services performance, Northmoor",
        ),
        style=style,
        blocks=(*blocks(), *more),
        sentences=(sentence(),),
        figures_behind=(
            DataRow("IN_TIME", "Assessments in time", "Assessments", "Northmoor", "2021/22",
                    "91.30", "91.3", "%", "", "Figure 1", "made.xlsx, Data!H4"),
            DataRow("=1+1", "=HYPERLINK(\"x\")", "Assessments", "England", "2021/22",
                    "", "", "%", "c", "Table 1", "made.xlsx, Data!H5"),
        ),
    )  # fmt: skip


def short(*content: Block) -> Document:
    """A document of these blocks alone."""
    return replace(document(), blocks=content)


def request(out: Path, **changes: object) -> ReportRequest:
    base = ReportRequest(
        workbooks=(Path("somewhere/deep/made.xlsx"),),
        areas=("Northmoor",),
        templates=REPOSITORY / "templates" / "house_styles",
        inputs=Path("somewhere/inputs"),
        out=out,
        meeting=Meeting(council="Northmoor Council"),
        name="scrutiny_2026",
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def record(out: Path, **changes: object) -> RunRecord:
    base = RunRecord(
        request=request(out),
        area="Northmoor",
        version="1.2.3",
        inputs=(InputFile("made.xlsx", "create your own", "ab" * 32, ("Data",), 12),),
        facts=facts(),
        left_out=(LeftOut(builders.indicator(), "rank", "", 3, "-not among the strongest"),),
        problems=(
            Problem(
                Severity.WARNING, "made.xlsx, Data!H7", "The value is “n/a”.", "A number.",
                "Add it to the markers.", "IN_TIME", "Northmoor",
            ),
        ),
        rules=(("gap", RULE),),
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]
