"""Published figures of the Department for Education through the shipped mappings.

A few cells each, typed from the files of the releases of 2024/25 as held in the public repository
dfe-analytical-services/CSC_outcomes_and_enablers, folder data-raw; where LAIT holds the same
series they must be the same figures, cell by cell.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import LAIT, indicator, needs_lait, said, write_csv
from tests.ingest.tidy_builders import real, real_file

DURATION = (
    "category,CPP_At31,3_months_or_less,3_months_or_less_percent,more_than_3_months_6_months,"
    "more_than_3_months_6_months_percent,more_than_6_months_less_than_1_year,"
    "more_than_6_months_less_than_1_year_percent,1_year_less_than_2_years,"
    "1_year_less_than_2_years_percent,2_years_or_more,2_years_or_more_percent"
)
_LONG = "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years"
_LENGTH = "Child Protection Plans by length of time"
FILES: dict[str, tuple[str, dict[str, str]]] = {
    "d5": (
        DURATION,
        {
            "2025 970": f"{_LENGTH},49420,15580,31.5,12620,25.5,13000,26.3,7090,14.4,1130,2.3",
            "2025 981": f"{_LENGTH},8280,2500,30.2,2150,26,2370,28.7,1090,13.1,160,2",
            "2025 888": f"{_LENGTH},895,285,31.8,209,23.4,285,31.8,90,10.1,26,2.9",
        },
    ),
    "d3": (
        "category,CPP_start,CPP_subsequent,CPP_subsequent_percent",
        {
            f"2025 {area}": f"Child Protection Plans which are a second or subsequent plan,{cells}"
            for area, cells in (
                ("970", "61840,15130,24.5"),
                ("981", "10150,2360,23.3"),
                ("888", "1203,232,19.3"),
            )
        },
    ),
    "c1": (
        (
            "category,referral_count,rereferral_count,rereferral_percent,no_further_action_count,"
            "no_further_action_percent,not_in_need_count,not_in_need_percent,referral_child_count,"
            "rereferral_child_count,rereferral_child_percent"
        ),
        {
            f"2025 {area}": f"Referrals and Re-referrals,{cells}"
            for area, cells in (
                ("970", "632830,142900,22.6,41340,6.5,194620,30.8,557810,116950,21"),
                ("981", "86120,18730,21.7,4420,5.1,23620,27.4,77010,15980,20.7"),
                ("888", "7948,1293,16.3,243,3.1,1984,25,7306,1145,15.7"),
            )
        },
    ),
    "c4": (
        (
            "category,Section47,Section47_child,ICPC,ICPC_child,Duration_0-10_days,"
            "Duration_11-15_days,Duration_16-20_days,Duration_21+_days,Duration_median"
        ),
        {
            f"2025 {area}": f"Section 47s and Initial Child Protection Conferences,{cells}"
            for area, cells in (
                ("970", "230590,195250,72100,71070,6240,52430,6430,6990,14"),
                ("981", "36060,29770,11770,11610,800,8240,1280,1450,14"),
                ("888", "2827,2378,1374,1354,122,849,169,234,14"),
            )
        },
    ),
    "workforce": (
        (
            "inpost_fte,starters_fte,leavers_fte,turnover_rate_fte,agency_rate_fte,"
            "agency_cover_rate_fte,vacancy_rate_fte,vacancy_agency_cover_rate_fte,cases,"
            "caseload_fte,absence_rate_fte"
        ),
        {
            "2025 970": "36186.3,5837.8,4276.3,11.8,13,81.1,14.2,73.6,321661,15.2,3.5",
            "2025 981": "5239.2,930.1,637.7,12.2,16.6,71,15.7,76.1,49351,15.8,4.1",
            "2025 888": "736.6,103.6,72.8,9.9,3.6,64.9,3,79,5855,14.8,5.6",
        },
    ),
    "stability": (
        "cla_group,placement_stability,children_count,children_percent",
        {
            f"2025 {area} {at}": text
            for at, (area, text) in enumerate(
                (
                    ("970", f"{_LONG},Living with the same carer for at least 2 years,19680,69"),
                    ("981", f"{_LONG},Living with the same carer for at least 2 years,3990,69"),
                    ("970", f"{_LONG},Total children,28710,100"),
                    ("981", f"{_LONG},Total children,5770,100"),
                    ("970", "CLA 2 years on 31 March,Total children,59430,100"),
                    (
                        "970",
                        "CLA on 31 March,With 3 or more placements during the year,8500,10",
                    ),
                    ("981", "CLA on 31 March,With 3 or more placements during the year,1280,9"),
                )
            )
        },
    ),
    "leavers": (
        "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent",
        {
            f"2025 {area} {at}": f"19 to 21 years,{cells}"
            for area, rows in (
                (
                    "970",
                    (
                        "Education other than higher education,8030,21",
                        "Higher education i.e. studies beyond A level,2390,6",
                        "In an apprenticeship,740,2",
                        "In training or employment,z,z",
                        "In training or employment (excl. apprenticeship),9600,25",
                        (
                            '"Not in education, training or employment, owing to illness or '
                            'disability",3390,9'
                        ),
                        (
                            '"Not in education, training or employment, owing to other '
                            'reasons",10290,27'
                        ),
                        (
                            '"Not in education, training or employment, owing to pregnancy or '
                            'parenting",1610,4'
                        ),
                        "Total,38440,100",
                        '"Total in education, employment or training",20760,54',
                        "Total information not known,2390,6",
                        '"Total not in education, employment or training",15290,40',
                    ),
                ),
            )
            for at, cells in enumerate(rows)
        },
    ),
}
SHARED = {
    "d5": ("CPP_Num", "CPPlans2yrsActive"),
    "d3": ("CPP_Abuse", "ReRegCPR", "PrevRegCPR"),
    "c1": ("CPP_Total_NumRef", "ReReferral", "CIN_Refferals_NFA", "Referrals_AssessedNotNeed"),
    "c4": ("10_ICPC", "15_ICPC", "20_ICPC", "21_ICPC"),
    "workforce": (
        "Work_Force_NoSW",
        "Social_Work_Starters",
        "Social_Work_Leavers",
        "Work_Force_TO_Rate",
        "Work_Force_Agecy_Rate",
        "Work_Force_AgencyCover",
        "Work_Force_Vac_Rate",
        "Vacancies_cover",
        "Work_Force_Num_CaseHeld",
        "Work_Force_AvgNumCase_SW",
        "Work_Force_SWAbsence",
    ),
    "stability": (
        "LACStableNum_2016on",
        "LACStable_2016on",
        "LAC_LongStableNum",
        "LAC_LongStable%",
    ),
    "leavers": (
        "CareLeaverEET",
        "CareLeaverEETNum",
        "CareLeaversNEET",
        "LAC_19_HE",
        "LAC_19_HE_Num",
    ),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Dataset]:
    folder = tmp_path_factory.mktemp("published")
    return {
        name: real(real_file(folder / f"{name}.csv", headings, rows))
        for name, (headings, rows) in FILES.items()
    }


@pytest.fixture(scope="module")
def lait() -> pd.DataFrame:
    codes = [code for shared in SHARED.values() for code in shared]
    frame = pd.read_parquet(LAIT / "bds_long.parquet")
    frame = frame[frame["Short Desc"].isin(codes) & (frame["Years"] == "2025")]
    return frame.assign(area=frame["LA Number"].astype(float).astype(int).astype(str))


@needs_lait
@pytest.mark.parametrize("name", list(SHARED))
def test_shared_series_agree_with_lait_cell_by_cell(
    published: dict[str, Dataset], lait: pd.DataFrame, name: str
) -> None:
    dataset = published[name]
    compared = 0
    for code in SHARED[name]:
        for area in sorted(set(dataset.observations["area"])):
            same = lait[(lait["Short Desc"] == code) & (lait["area"] == area)]
            assert said(dataset, code, area, "2025") == pytest.approx(float(same["Values"].iloc[0]))
            compared += 1
    assert compared >= len(SHARED[name])


@pytest.mark.parametrize("name", list(FILES))
def test_published_figures_raise_no_severe_problem(
    published: dict[str, Dataset], name: str
) -> None:
    dataset = published[name]
    assert [each.found for each in dataset.problems if each.severity is Severity.SEVERE] == []


def test_the_length_of_plans_is_a_complete_breakdown(published: dict[str, Dataset]) -> None:
    dataset = published["d5"]
    part = indicator(dataset, "CPP_Num: for 3 months or less")
    assert part.part is not None
    assert (part.part.whole, part.part.complete) == ("CPP_Num", True)
    assert said(dataset, part.code, "888", "2025") == 285


def test_a_cell_that_is_mistyped_in_a_breakdown_is_found(tmp_path: Path) -> None:
    headings, rows = FILES["d5"]
    wrong = {key: text.replace("209,23.4", "219,23.4") for key, text in rows.items()}
    dataset = real(real_file(tmp_path / "d5.csv", headings, wrong))
    severe = [each for each in dataset.problems if each.severity is Severity.SEVERE]
    assert {each.check for each in severe} == {"parts", "quotients"}
    assert "sum to 905, not to 895" in next(each.found for each in severe if each.check == "parts")


def test_looked_after_children_are_read_under_the_headings_of_2024_too(tmp_path: Path) -> None:
    headings = "population_count,population_estimate,number,rate_per_10000"
    kinds = (
        "looked after at 31 March",
        "starting to be looked after",
        "ceasing to be looked after",
    )
    cells = ("83630,70", "33050,28", "33620,28")
    rows = {
        f"2024 970 {at}": f"Children {kind} each year,11998646,{text}"
        for at, (kind, text) in enumerate(zip(kinds, cells, strict=True))
    }
    dataset = real(real_file(tmp_path / "cla.csv", headings, rows))
    assert said(dataset, "LACnum", "970", "2024") == 83630
    assert said(dataset, "LAC_Start_Rate", "970", "2024") == 28
    assert said(dataset, "LACceased", "970", "2024") == 33620


def test_joint_workforce_figures_are_never_one_authoritys_own(tmp_path: Path) -> None:
    headings, rows = FILES["workforce"]
    path = real_file(tmp_path / "workforce.csv", headings, rows)
    text = path.read_text(encoding="utf-8")
    joint = (
        "2025,Reporting year,Local authority,E92000001,England,E12000004,East Midlands,940 / 941,"
        "E06000061 / E06000062,North Northamptonshire / West Northamptonshire,"
        "421.5,92.8,43.9,10.4,19.5,100,25.9,69.3,4514,14.8,3.3\n"
    )
    path.write_text(text + joint, encoding="utf-8")
    dataset = real(path)
    assert not {"940", "941"} & set(dataset.observations["area"])


def test_care_leavers_by_activity_sum_to_the_total(published: dict[str, Dataset]) -> None:
    dataset = published["leavers"]
    assert said(dataset, "CareLeavers_Activity_Num: in an apprenticeship", "970", "2025") == 740
    assert not [each for each in dataset.problems if each.check == "parts"]


def test_the_two_tables_of_care_leavers_are_told_apart_by_their_rows(tmp_path: Path) -> None:
    headings, _ = FILES["leavers"]
    rows = {
        "2025 970 a": "19 to 21 years,Accommodation considered suitable,33810,89",
        "2025 970 b": "19 to 21 years,Accommodation considered unsuitable,2100,6",
    }
    dataset = real(real_file(tmp_path / "accommodation.csv", headings, rows))
    assert said(dataset, "CareLeaverAcc", "970", "2025") == 89
    assert not [each for each in dataset.problems if "holds nothing for" in each.found]


def test_a_renamed_file_of_an_older_form_names_the_nearest_mapping(tmp_path: Path) -> None:
    headings = "age,activity,number,percentage"
    rows = {"2022 970": "Aged 19 to 21,Total,33810,100"}
    with pytest.raises(WorkbookError, match="no mapping says what its columns mean"):
        real(real_file(tmp_path / "old.csv", headings, rows))


@pytest.mark.parametrize(("lait_says", "differs"), [("1203", False), ("1202", True)])
def test_a_lait_file_and_a_published_file_join_under_one_code(
    tmp_path: Path, lait_says: str, differs: bool
) -> None:
    long_file = write_csv(
        tmp_path / "bds_long.csv",
        [
            ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"),
            ("CPP_Abuse", "", "2024", "Lancashire", "768", "888", "North West"),
            ("CPP_Abuse", "", "2025", "Lancashire", lait_says, "888", "North West"),
        ],
    )
    dataset = real(long_file, real_file(tmp_path / "d3.csv", *FILES["d3"]))
    assert said(dataset, "CPP_Abuse", "888", "2024") == 768
    assert said(dataset, "CPP_Abuse", "888", "2025") == float(lait_says)
    told = [each for each in dataset.problems if "1,203" in each.found or "1203" in each.found]
    assert bool(told) is differs
