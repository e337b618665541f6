"""What is known of an indicator: who is asked first, and what nobody may assume."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Measure
from reportgen.domain.problem import Severity
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError
from reportgen.ingest.breaks import HEADINGS as BREAKS
from reportgen.ingest.catalogue import HEADINGS
from reportgen.ingest.dictionary import kind_and_unit, read_dictionary
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.records import Record, records_of
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    INDICATORS,
    INPUTS,
    LAIT,
    PLANS,
    REPEATED,
    Rows,
    asked,
    indicator,
    needs_lait,
    read,
    read_real,
    said,
    table,
    told,
    workspace,
    write_book,
    write_csv,
)

NOT_AS_PUBLISHED = {  # the dictionary's places do not fit the figures
    *("PreChildDea", "Premium", "SEN_INIT_REQ", "SEN_ASSESSMENT", "SEN_CASES_JAN"),
    *("SEN_CASES_DUR_YEAR", "SEN_AN_REVIEW_EXPECTED", "SEN_AN_REVIEW_MEET_REC"),
    *("SEN_TOT_CEASED_EHC_PLAN", "EngBacEntriesSEN", "EngBacEntriesSENSupport"),
    "EngBacEntriesNonSEN",
}
DICTIONARY = ("Topic", "Measure", "Measure_short", "Polarity", "y_axis_name", "dps", "Year_Type")
DICTIONARY_ROW = ("Protection", PLANS, "PLANS", "High", "Rate per 10,000", "2", "Financial Year")


def with_dictionary(
    folder: Path, *rows: Sequence[object], indicators: Rows = INDICATORS
) -> Dataset:
    book = write_book(folder / "t.xlsx", S=table(("901", PLANS, 40.25, 41.125)))
    dictionary = write_csv(folder / "dictionary.csv", [DICTIONARY, *rows])
    inputs = workspace(folder, indicators=indicators)
    return ingest(asked(inputs, book, dictionary=dictionary))


def own(folder: Path, **sheets: Rows) -> Dataset:
    data = table(("901", PLANS, 40.5, 41))
    return read(folder, write_book(folder / "own.xlsx", Data=data, **sheets))


def breaks_by_code() -> dict[str, list[str]]:
    """The periods of the shipped breaks, by code."""
    found: dict[str, list[str]] = {}
    for record in records_of(open_csv(INPUTS / "catalogue" / "breaks.csv"), BREAKS):
        found.setdefault(record["indicator_code"], []).append(record["period"])
    return found


def shipped() -> tuple[Record, ...]:
    return records_of(open_csv(INPUTS / "catalogue" / "indicators.csv"), HEADINGS)


def test_the_workbook_goes_before_the_catalogue(tmp_path: Path) -> None:
    dataset = own(
        tmp_path, Indicators=[("Code", "Polarity", "Short wording"), ("PLANS", "High", "P")]
    )
    plans = indicator(dataset, "PLANS")
    assert (plans.polarity, plans.short, plans.unit) == (Polarity.HIGH, "P", "per 10,000 children")
    assert plans.polarity_provenance is not None
    assert plans.polarity_provenance.place == 'own.xlsx, sheet "Indicators", row 2'


def test_the_catalogue_goes_before_the_dictionary_and_the_difference_is_told(
    tmp_path: Path,
) -> None:
    dataset = with_dictionary(tmp_path, DICTIONARY_ROW)
    assert indicator(dataset, "PLANS").polarity is Polarity.LOW
    problem = told(dataset, 'the polarity is "low"', Severity.WARNING)
    assert 'dictionary.csv, row 2 says "high"' in problem.found
    assert problem.place == "inputs/catalogue/indicators.csv, row 2"


def test_the_dictionary_fills_what_the_catalogue_lacks(tmp_path: Path) -> None:
    bare = [INDICATORS[0], ("PLANS", "", PLANS, *[""] * 8)]
    plans = indicator(with_dictionary(tmp_path, DICTIONARY_ROW, indicators=bare), "PLANS")
    assert (plans.polarity, plans.measure, plans.places) == (Polarity.HIGH, Measure.RATE, 2)
    assert (plans.topic, plans.unit, plans.year_type) == ("Protection", "per 10,000", "financial")


@pytest.mark.parametrize(
    ("word", "polarity"),
    [("High", "high"), ("Low", "low"), ("-", "none"), ("NA", "unstated"), ("", "unstated")],
)
def test_the_dictionary_s_polarity_is_translated(tmp_path: Path, word: str, polarity: str) -> None:
    row = ("Protection", PLANS, "PLANS", word, "Rate per 10,000", "NA", "Financial Year")
    dataset = with_dictionary(tmp_path, row, indicators=[INDICATORS[0]])
    assert indicator(dataset, "PLANS").polarity == polarity


def test_no_stated_polarity_is_told_with_its_row(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", "Deaths of infants", 4, 5)))
    problem = told(read(tmp_path, book), "no polarity is stated")
    assert problem.place == "inputs/catalogue/indicators.csv, row 5"
    assert problem.severity is Severity.NOTE


def test_a_code_that_the_dictionary_names_anew_is_described_by_the_dictionary(
    tmp_path: Path,
) -> None:
    row = ("Protection", "Plans: rate per 1,000", "PLANS", "High", "Rate per 1000", "1", "")
    book = write_book(tmp_path / "t.xlsx", S=table(("901", "Plans: rate per 1,000", 4, 5)))
    dictionary = write_csv(tmp_path / "d.csv", [DICTIONARY, row])
    dataset = ingest(asked(workspace(tmp_path), book, dictionary=dictionary))
    plans = indicator(dataset, "PLANS")
    assert (plans.unit, plans.polarity) == ("per 1000", Polarity.HIGH)
    assert told(dataset, "The dictionary alone").severity is Severity.WARNING


def test_a_polarity_that_is_no_word_on_offer_stops_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r'row 2: polarity is "hgh".*\n.*Did you mean "high"'):
        own(tmp_path, Indicators=[("Code", "Polarity"), ("PLANS", "hgh")])


@pytest.mark.parametrize(
    ("figures", "stated", "seen", "places"),
    [
        ((77, 9), "", "", 0),
        ((77, 9.5), "", "", 1),
        ((77, 9), "", "1", 1),
        ((77, 9), "2", "", 2),
        ((77.25, 9), "0", "", 0),
    ],
)
def test_places_are_stated_or_none_for_whole_figures_or_one(
    tmp_path: Path, figures: tuple[float, float], stated: str, seen: str, places: int
) -> None:
    rows = [("code", "measure", "places", "places_seen"), ("PLANS", PLANS, stated, seen)]
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, *figures)))
    dataset = read(tmp_path, book, tables={"indicators": rows})
    assert indicator(dataset, "PLANS").places == places


def test_a_release_date_of_the_catalogue_is_not_put_on_older_figures(tmp_path: Path) -> None:
    rows = [("code", "measure", "released", "last_period"), ("PLANS", PLANS, "2026-01-01", "2023")]
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    dataset = read(tmp_path, book, tables={"indicators": rows})
    assert (indicator(dataset, "PLANS").released, dataset.released) == ("", "")


def test_a_release_date_of_the_catalogue_holds_where_the_figures_reach_as_far(
    tmp_path: Path,
) -> None:
    rows = [("code", "measure", "released", "last_period"), ("PLANS", PLANS, "2026-01-01", "2022")]
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    dataset = read(tmp_path, book, tables={"indicators": rows})
    assert dataset.released == indicator(dataset, "PLANS").released == "2026-01-01"


def test_a_dictionary_that_gives_no_date_is_not_overruled_by_the_catalogue(
    tmp_path: Path,
) -> None:
    rows = [("code", "measure", "released", "last_period"), ("PLANS", PLANS, "2026-01-01", "2022")]
    row = (*DICTIONARY_ROW, "New Data")
    dictionary = write_csv(tmp_path / "d.csv", [(*DICTIONARY, "Last Update"), row])
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    inputs = workspace(tmp_path, indicators=rows)
    assert ingest(asked(inputs, book, dictionary=dictionary)).released == ""


def test_the_dictionary_s_day_numbers_are_dates(tmp_path: Path) -> None:
    row = (*DICTIONARY_ROW, "45962")
    dictionary = write_csv(tmp_path / "d.csv", [(*DICTIONARY, "Last Update"), row])
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    dataset = ingest(asked(workspace(tmp_path), book, dictionary=dictionary))
    assert indicator(dataset, "PLANS").released == "2025-11-01"


def test_the_read_me_sheet_states_the_release(tmp_path: Path) -> None:
    assert (
        own(tmp_path, Read_me=[("About", "x"), ("Released", "2026-04-08")]).released == "2026-04-08"
    )


def test_indicators_stand_in_the_dictionary_s_order_and_others_after(tmp_path: Path) -> None:
    rows = [("Protection", REPEATED, "PLANS%", "Low", "% plans", "NA", ""), DICTIONARY_ROW]
    codes = [each.code for each in with_dictionary(tmp_path, *rows).indicators.values()]
    assert codes[:2] == ["PLANS%", "PLANS"]
    assert set(codes) == {row[0] for row in INDICATORS[1:]}


@pytest.mark.parametrize(
    ("axis", "kind", "unit"),
    [
        ("% of referrals", "percentage", "%"),
        ("%KS4 SEN (total) in EET", "percentage", "%"),
        ("Rate per 10,000", "rate", "per 10,000"),
        ("Rate per 1000 live births", "rate", "per 1000 live births"),
        ("Number of Children Looked After", "count", ""),
        ("Entries", "count", ""),
        ("Total cases", "count", ""),
        ("Average Scaled Score", "score", ""),
        ("Score per pupil", "score", ""),
        ("Spend", "money", ""),
        ("Unit Cost", "money", ""),
        ("Case Load", "average", ""),
        ("Something else", "other", ""),
    ],
)
def test_the_chart_s_axis_tells_the_kind_of_number(axis: str, kind: str, unit: str) -> None:
    assert kind_and_unit(axis) == (kind, unit)


def test_a_dictionary_without_its_columns_is_refused(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    wrong = write_csv(tmp_path / "d.csv", [("Topic", "Measure"), ("a", "b")])
    with pytest.raises(WorkbookError, match='no column "Measure_short"'):
        ingest(asked(workspace(tmp_path), book, dictionary=wrong))


def test_the_shipped_pairs_name_each_other() -> None:
    pairs = {record["code"]: record["pair"] for record in shipped() if record["pair"]}
    assert pairs["CPP_rate"] == "CPP_Num"
    assert all(pairs[other] == code for code, other in pairs.items())


def test_every_shipped_subject_is_a_noun_phrase_with_an_article() -> None:
    written = [record for record in shipped() if record["subject"]]
    assert len(written) > 110
    for record in written:
        assert record["subject"].startswith("the "), record.place
        assert not record["subject"].endswith("."), record.place
        assert record["short"], record.place
        assert record["description"].endswith("."), record.place
        assert (record["meaning"] == "stock") == bool(record["day"]), record.place


def test_what_counts_children_on_a_day_is_a_stock_and_the_rest_a_flow() -> None:
    meaning = {record["code"]: (record["meaning"], record["day"]) for record in shipped()}
    assert meaning["CPP_rate"] == meaning["LACnum"] == meaning["CIN"] == ("stock", "31 March")
    assert meaning["ReReferral"] == meaning["LAC_Start_Rate"] == ("flow", "")
    assert meaning["CareLeaverEET"] == meaning["%_of LAC Adopted"] == ("flow", "")


@needs_lait
def test_the_shipped_facts_are_those_of_the_dictionary() -> None:
    dictionary = read_dictionary(LAIT / "lait_data_dictionary.csv")
    facts = ("code", "topic", "measure", "polarity", "year_type", "quartiles", "released")
    ours = [tuple(record[name] for name in facts) for record in shipped()]
    theirs = [tuple(record[name] for name in facts) for record in dictionary]
    assert ours == theirs
    pairs = zip(shipped(), dictionary, strict=True)
    other = {one["code"] for one, two in pairs if one["places"] != two["places"]}
    assert other == NOT_AS_PUBLISHED


@needs_lait
def test_the_shipped_kinds_and_places_fit_the_figures() -> None:
    dataset = read_real(LAIT / "bds_long.parquet", dictionary=LAIT / "lait_data_dictionary.csv")
    frame = dataset.observations
    values = frame[frame["value"].notna()].groupby("code", observed=True)["value"]
    whole = values.agg(lambda found: bool((found == found.round()).all()))
    usual = values.quantile(0.9)
    for each in dataset.indicators.values():
        if each.code in whole.index and each.measure is Measure.COUNT and whole[each.code]:
            assert each.places == 0, each.code
        if each.code in whole.index and each.measure is Measure.PERCENTAGE:
            assert usual[each.code] <= 110, each.code


def test_three_shares_and_a_number_are_called_what_they_are() -> None:
    kinds = {record["code"]: (record["kind"], record["unit"]) for record in shipped()}
    assert kinds["PreChildDea"] == ("count", "deaths")
    for group in ("SEN", "SENSupport", "NonSEN"):
        assert kinds[f"EngBacEntries{group}"] == ("percentage", "%")


def test_a_unit_of_thousands_is_written_with_a_comma_and_in_words() -> None:
    units = {record["unit"] for record in shipped() if record["unit"].startswith("per")}
    assert units == {
        "per 1,000 live births",
        "per 1,000 women aged 15 to 17",
        "per 10,000",
        "per 10,000 children",
        "per 10,000 children aged 10 to 17",
        "per 100,000",
        "per 100,000 children aged 10 to 17",
    }


def test_grades_given_without_exams_are_cut_off_on_both_sides() -> None:
    cuts = breaks_by_code()
    for code in ("AVG_Attain8_Score", "EngMaths9-4", "EngBac9-5", "APSE_Alevel", "CIN_EngBacAPS"):
        assert cuts[code] == ["2020", "2022"]
    for code in ("FSP_NEW_GOODDEV", "LAC_Good_Develop", "FSP_NEW_LIT"):
        assert cuts[code] == ["2022"]
    assert not set(cuts) & {"AVG_Prog8_Score", "Level3Age19", "EngBacEntries", "KS2R_Expected_STD"}


def test_every_shipped_break_has_a_known_code_an_owner_and_a_reason() -> None:
    known = {record["code"] for record in shipped()}
    for record in records_of(open_csv(INPUTS / "catalogue" / "breaks.csv"), BREAKS):
        assert record["indicator_code"] in known
        assert record["owner"] == "Department for Education"
        assert record["reason"]
        assert not record["reason"].endswith(".")


@needs_lait
def test_no_description_of_the_dictionary_is_repeated() -> None:
    dictionary = {
        record["code"]: record for record in read_dictionary(LAIT / "lait_data_dictionary.csv")
    }
    for record in shipped():
        ours = record["description"]
        assert not ours or ours not in " ".join(dictionary[record["code"]]["description"].split())


def test_figures_are_found_by_code_in_a_table(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", "PLANS", 40, 41)))
    assert said(read(tmp_path, book), "PLANS", "901", "2022") == 41
