"""The shape of the path over the report's window."""

from __future__ import annotations

from reportgen.verify.recompute.claim import Claim, Unfounded, difference, figures, said, works_out
from reportgen.verify.recompute.lines import Run, has_gap, run_of
from reportgen.verify.recompute.path_shape import OVERALL, STEADY, STEP, Path, Shape, shape_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import movement, way
from reportgen.verify.recompute.sizes import least_step

_ONE_WAY = {*STEADY.values(), *STEP.values(), *OVERALL.values()}


@works_out("trend")
def trend(claim: Claim) -> Truth:
    """Shape, turn and extremes of the window's figures; what is withheld is stepped over."""
    run = run_of(claim)
    path, found = shape_in(claim, run)
    if found is None:
        raise Unfounded("Too few figures, or years that share figures, have no shape.")
    first, now = run.window[0], run.now
    turn = run.window[found.turn] if found.turn is not None else None
    until = run.window[found.until] if found.until is not None else None
    by_size = sorted(run.window, key=lambda spot: spot.shown)
    one_way = found.word in _ONE_WAY
    return Truth(
        figures=figures(
            value=now.reading,
            reference=first.reading,
            low=by_size[0].reading,
            high=by_size[-1].reading,
            turn_value=turn.reading if turn else None,
        ),
        numbers=difference(now.reading, first.reading),
        words=said(
            shape=found.word,
            recovery=found.recovery,
            **_against(path, found),
            gap_years=has_gap(run.window),
            judgement=movement(claim.indicator, way(path.net)) if one_way else "",
        ),
        periods={
            "first": first.label,
            **({"turn": turn.label} if turn else {}),
            **({"turn_until": until.label} if until and until != turn else {}),
        },
        faults=run.faults,
    )


def shape_in(claim: Claim, run: Run) -> tuple[Path, Shape | None]:
    """The path of a run's window, and its shape; none where periods share figures."""
    path = Path(
        claim.ledger,
        claim.indicator,
        [spot.shown for spot in run.window],
        [spot.span.place for spot in run.window],
        run.below_nought,
    )
    barred = run.now.span.shares_time or not run.window
    return path, None if barred else shape_of(path)


def _against(path: Path, found: Shape) -> dict[str, bool]:
    """Whether the first and the last step of an overall movement went the other way."""
    if found.word not in OVERALL.values():
        return {}
    least = least_step(path.ledger, path.indicator, path.tolerance)
    back = [-way(path.net) * step for step in path.steps]
    return {"initial_against": back[0] >= least, "latest_against": back[-1] >= least}
