"""The figures that a public committee report on Halton quotes, and what is to be known of them."""

from __future__ import annotations

REPORT = (
    "Halton Borough Council, report to the Children, Young People and Families Policy and "
    "Performance Board, 27 January 2020"
)

CHILDREN, PER = "children", "per 10,000 children"
NEED, PROTECTION, CARE = "Children in Need", "Child Protection", "Children Looked After"

# code, topic, heading, subject, kind, unit, figure; all at the day that the report names
ON_THE_DAY: tuple[tuple[str, str, str, str, str, str, int], ...] = (
    (
        *("local_assessments_done", NEED, "Assessments completed since April"),
        "the number of single assessments completed since 1 April",
        *("count", "assessments", 1253),
    ),
    (
        *("local_assessments_in_time", NEED, "Assessments within 45 working days, year so far"),
        "the percentage of assessments since 1 April completed within 45 working days",
        *("percentage", "%", 95),
    ),
    (
        *("local_assessed_in_need", NEED, "Children assessed as needing further support"),
        "the percentage of children assessed since 1 April who needed further support",
        *("percentage", "%", 61),
    ),
    (
        *("local_rereferrals", NEED, "Re-referrals within 12 months, year so far"),
        "the percentage of referrals since 1 April that came within 12 months of an earlier one",
        *("percentage", "%", 7),
    ),
    (
        *("local_in_need", NEED, "Children in need, as the service counts them"),
        "the number of children with an open episode of need, assessments included,",
        *("count", CHILDREN, 1044),
    ),
    (
        *("local_in_need_rate", NEED, "Children on a plan for children in need (rate)"),
        "the rate of children on a plan for children in need",
        *("rate", PER, 365),
    ),
    (
        *("local_in_need_under_a_year", NEED, "Plans for children in need under a year old"),
        "the percentage of plans for children in need that had run for less than a year",
        *("percentage", "%", 53),
    ),
    (
        *("local_in_need_over_two_years", NEED, "Plans for children in need over two years old"),
        "the percentage of plans for children in need that had run for more than two years",
        *("percentage", "%", 0),
    ),
    (
        *("local_section_47_rate", PROTECTION, "Section 47 enquiries, as the service counts them"),
        "the current rate of section 47 enquiries",
        *("rate", PER, 247),
    ),
    (
        *("local_section_47_no_conference", PROTECTION, "Enquiries that led to no conference"),
        "the percentage of section 47 enquiries completed since 1 April that led to no conference",
        *("percentage", "%", 70),
    ),
    (
        *("local_conference_rate", PROTECTION, "Conferences, as the service counts them"),
        "the current rate of child protection conferences",
        *("rate", PER, 73),
    ),
    (
        *("local_conference_children", PROTECTION, "Children subject to a conference"),
        "the number of children subject to a child protection conference",
        *("count", CHILDREN, 139),
    ),
    (
        *("local_in_care", CARE, "Children in care now (number)"),
        "the number of children in care",
        *("count", CHILDREN, 264),
    ),
    (
        *("local_in_care_rate", CARE, "Children in care now (rate)"),
        "the rate of children in care",
        *("rate", PER, 92),
    ),
    (
        *("local_fostered", CARE, "Children in foster care"),
        "the number of children in foster care",
        *("count", CHILDREN, 174),
    ),
    (
        *("local_by_agreement", CARE, "Children in care by agreement"),
        "the number of children in care who were accommodated by agreement with their parents",
        *("count", CHILDREN, 8),
    ),
    (
        *("local_missing", CARE, "Children in care who went missing"),
        "the percentage of children in care with a missing episode",
        *("percentage", "%", 12),
    ),
    (
        *("local_return_interviews", CARE, "Return interviews taken up"),
        "the percentage of return interviews that young people took up",
        *("percentage", "%", 68),
    ),
    (
        *("local_leavers_in_touch", CARE, "Care leavers in touch"),
        "the percentage of care leavers with whom the service was in touch",
        *("percentage", "%", 96),
    ),
    (
        *("local_leavers_active", CARE, "Care leavers in work or learning, as the service counts"),
        "the percentage of care leavers in education, employment or training",
        *("percentage", "%", 60),
    ),
    (
        *("local_leavers_active_older", CARE, "Older care leavers in work or learning"),
        "the approximate percentage of the older care leavers in education, employment or training",
        *("percentage", "%", 40),
    ),
    (
        *("local_open_cases", CARE, "Open cases"),
        "the number of open cases in children's social care",
        *("count", "cases", 1086),
    ),
)
PREDICTED = (
    (
        *("local_referrals_predicted", NEED, "Referrals, as the service predicts"),
        "the service's own prediction of the rate of referrals",
        *("rate", PER, "639 [f]"),
    ),
    (
        *("local_assessments_predicted", NEED, "Assessments, as the service predicts"),
        "the service's own prediction of the rate of single assessments",
        *("rate", PER, "715 [f]"),
    ),
)
# whole, dimension, complete, then each part with its figure, of which the report gives some
NUMBERS, SHARES = "number", "share"
BREAKDOWNS: tuple[tuple[str, str, str, str, tuple[tuple[str, int], ...]], ...] = (
    (
        *("local_assessments_done", "factor", "no", SHARES),
        (
            ("alcohol or drug use by a parent", 11),
            ("domestic abuse by a parent or partner", 14),
            ("mental health of a parent", 11),
            ("neglect", 22),
        ),
    ),
    (
        *("local_in_care", "placement", "yes", NUMBERS),
        (
            ("foster care", 174),
            ("residential care", 39),
            ("those placed with parents", 34),
            ("all other placements", 17),
        ),
    ),
    (
        *("local_in_care", "age", "no", NUMBERS),
        (("aged under 1", 14), ("aged 0 to 4", 36), ("aged 5 to 9", 70), ("aged 11 to 18", 145)),
    ),
    (
        *("local_fostered", "kind of carer", "yes", NUMBERS),
        (("the council's own carers", 108), ("external carers", 66)),
    ),
)
READ_ME = (
    (
        "What this is",
        (
            "A sample of the Department for Education's figures beside a council's own; see "
            "inputs/README.md. Both are public; nothing else is here."
        ),
    ),
    (
        "Figures of years",
        (
            "Department for Education, Local Authority Interactive Tool (LAIT), release of April "
            "2026, years 2016 to 2019. The figures carry over as facts, without change but for "
            "binary noise beyond the fifteenth digit. Open Government Licence v3.0."
        ),
    ),
    (
        "Figures of a day",
        (
            f'{REPORT}. The report says "currently"; the one day of the year so far that it names '
            "is 3 December 2019, which stands here for all of them."
        ),
    ),
    (
        "Read between lines",
        (
            "That shares of assessments, re-referrals and completed enquiries are those of the "
            "time since 1 April is our reading: the report tells them beside what was counted "
            'then. Of the older care leavers it says "around 40%": 40 here, and called approximate.'
        ),
    ),
    (
        "Predictions",
        "The two figures of 2019/20 are the service's own predictions in that report, marked [f].",
    ),
    (
        "Where the two differ",
        (
            "The published figure stands here. Referrals per 10,000: the report says 514 in March "
            "2019 and 374 three years before; published are 526.6 in 2018/19 and 355.6 in 2015/16, "
            "380.5 in 2016/17. Children in need per 10,000: 420 in 2017/18; published 427.9 at 31 "
            'March 2018. Section 47 enquiries: 179 "in 17/19"; published 182.7 in 2017/18 and '
            "179.0 in 2018/19. Conferences: 92 three years before; published 93.3 in 2017/18."
        ),
    ),
    (
        "Left out",
        (
            "Assessments per 10,000 of an earlier year (477): the report does not name the year. "
            "Children in secure placements and placed for adoption: numbers of 5 or fewer; with "
            "supported accommodation they are the 17 in all other placements, 264 less the rest."
        ),
    ),
    (
        "Ages",
        (
            "As quoted the groups overlap (under 1, and 0 to 4), leave out the age of 10 and sum "
            "to 265, not 264. They are therefore stated as not complete: they stand "
            "in a table and in no sentence."
        ),
    ),
    (
        "Better and worse",
        "The report sets no direction for its own figures, so none is called better or worse.",
    ),
    (
        "Areas",
        (
            "Halton, its statistical neighbours of April 2021 (the earliest set held), the North "
            "West and England. A rank among these is not a national rank."
        ),
    ),
)
