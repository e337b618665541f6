"""What a dataset holds of each indicator, for a person who inspects a workbook."""

from __future__ import annotations

import numpy as np

from reportgen.domain.area import AreaKind
from reportgen.domain.dataset import Coverage, Dataset


def coverage(dataset: Dataset) -> tuple[Coverage, ...]:
    """One row per indicator that has observations, in the dataset's order.

    `authorities` counts authorities with at least one figure; `first` and `last` are the
    periods of its first and last figure, or of its rows where it has no figure at all.
    """
    observed = dataset.observations
    codes = list(observed["code"].cat.categories)
    names = observed["area"].cat.categories
    authority = np.array([dataset.areas[name].kind is AreaKind.AUTHORITY for name in names])
    code = observed["code"].cat.codes.to_numpy()
    bounds = np.searchsorted(code, np.arange(len(codes) + 1))
    area, period = observed["area"].cat.codes.to_numpy(), observed["period"].to_numpy()
    figure = observed["value"].notna().to_numpy()
    found = {}
    for place, name in enumerate(codes):
        rows = slice(bounds[place], bounds[place + 1])
        filled = figure[rows]
        times = period[rows][filled] if filled.any() else period[rows]
        places = np.unique(area[rows][filled])
        found[name] = (
            int(authority[places].sum()),
            dataset.periods[times.min()],
            dataset.periods[times.max()],
            int(filled.sum()),
            int((~filled).sum()),
        )
    return tuple(
        Coverage(indicator, *found[indicator.code])
        for indicator in dataset.indicators.values()
        if indicator.code in found
    )
