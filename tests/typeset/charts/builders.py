"""Charts made by hand: lines with a gap and a target, and lying bars."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.chart import Chart, ChartForm, ChartLine

FORMULA = '=HYPERLINK("x")'


def line_chart() -> Chart:
    """The area and a comparator whose name looks like a formula, over four periods."""
    own = (Decimal("80.1"), None, Decimal("82.5"), Decimal("84.9"))
    other = (Decimal("79.0"), Decimal("79.5"), Decimal("80.0"), Decimal("80.5"))
    return Chart(
        form=ChartForm.LINE,
        categories=("2018/19", "2019/20", "2020/21", "=1+1"),
        lines=(
            ChartLine("Northmoor", "#12436D", own, strong=True, marker="circle"),
            ChartLine(FORMULA, "#F46A25", other, dash="dash", marker="square"),
        ),
        unit="%",
        places=1,
        low=Decimal(78),
        high=Decimal(86),
        step=Decimal(2),
        levels=((Decimal(85), "Target 85%"),),
    )


def bar_chart() -> Chart:
    """Three places and England, one of the places without a figure."""
    values = (Decimal(1245), Decimal(1100), Decimal(980), None)
    return Chart(
        form=ChartForm.BAR,
        categories=("Eastham", "Northmoor", "England", "Wold & Vale (withheld)"),
        lines=(ChartLine("2021/22", "#8C8C8C", values),),
        unit="",
        places=0,
        high=Decimal(1500),
        step=Decimal(500),
        strong_category=1,
        outlined=(2,),
    )
