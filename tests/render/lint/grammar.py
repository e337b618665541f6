"""Templates made up at random: of anything at all, and of what the linter should pass."""

from __future__ import annotations

from hypothesis import strategies as st

Texts = st.SearchStrategy[str]

# --- what the linter passes ---------------------------------------------------------------------


def _words(known: list[str], tests: Texts, macro: str = "") -> Texts:
    """Expressions that are words, of what is known where they stand."""
    return st.recursive(
        st.sampled_from([*known, "'x'", "''"]),
        lambda inner: st.one_of(
            st.tuples(inner, inner).map(lambda two: f"({two[0]} ~ {two[1]})"),
            st.tuples(inner, tests, inner).map(lambda of: f"({of[0]} if {of[1]} else {of[2]})"),
            inner.map(lambda one: f"({one} | capitalised)"),
            inner.map(lambda one: f"{macro}({one})" if macro else one),
        ),
        max_leaves=5,
    )


def _bodies(words: Texts, tests: Texts) -> Texts:
    """Bodies with loops, repetition and texts that grow."""
    return st.recursive(
        st.one_of(
            st.sampled_from(["It was ", "and so on ", "long words " * 20]),
            words.map(lambda one: f"{{{{ {one} }}}}"),
        ),
        lambda inner: st.one_of(
            st.tuples(tests, inner, inner).map(
                lambda of: f"{{% if {of[0]} %}}{of[1]}{{% else %}}{of[2]}{{% endif %}}"
            ),
            st.tuples(st.integers(1, 60), inner).map(lambda of: _loop(of[0], of[1])),
            st.tuples(st.integers(1, 30), words).map(
                lambda of: f"{{% set a = {of[1]} %}}" + "{% set a = a ~ a %}" * of[0] + "{{ a }}"
            ),
            st.lists(inner, min_size=1, max_size=4).map("".join),
        ),
        max_leaves=10,
    )


def _loop(times: int, body: str) -> str:
    return "{% for name in (" + "'y', " * times + ") %}" + body + "{% endfor %}"


_TESTS = st.recursive(
    st.sampled_from(["level", "on_previous", "missing", "opening == 'second'", "indicator.long"]),
    lambda inner: st.one_of(
        inner.map(lambda one: f"not {one}"),
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(" ".join),
    ),
    max_leaves=3,
)
_IN_MACRO = st.just("text == 'x'")
_KNOWN = ["area.name", "indicator.noun", "opening", "area.inside", "level.value.full"]

SOUND = st.tuples(
    _bodies(_words(["text"], _IN_MACRO), _IN_MACRO), _bodies(_words(_KNOWN, _TESTS, "far"), _TESTS)
).map(lambda of: f"{{% macro far(text) %}}{of[0]}{{% endmacro %}}It {of[1]}.")

# --- anything -----------------------------------------------------------------------------------

_NAMES = st.sampled_from(
    [
        *("area.name", "indicator.noun", "opening", "level", "level.value.full", "on_previous"),
        *("since_baseline.way", "since_baseline.verdict", "comparison.main.sides", "trend.shape"),
        *("side.stand", "side.groups", "group.names.items", "name.value", "loop.last", "text"),
        *("a", "b", "far", "near", "way", "nothing", "area.nam", "trend.turn.name", "'x'", "''"),
        *("'better'", "'sadly '", "'5'", "('x', 'y')", "('x', ('y', 'z'))", "true", "7", "none"),
    ]
)
_EXPRESSIONS = st.recursive(
    _NAMES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"{two[0]} ~ {two[1]}"),
        st.tuples(inner, inner, inner).map(lambda of: f"({of[0]} if {of[1]} else {of[2]})"),
        st.tuples(inner, st.sampled_from(["==", "!=", "in", "and", "or", "<", "+"]), inner).map(
            " ".join
        ),
        inner.map(lambda one: f"not {one}"),
        inner.map(lambda one: f"({one}) | capitalised"),
        inner.map(lambda one: f"{one} is none"),
        inner.map(lambda one: f"far({one})"),
        st.tuples(inner, inner).map(lambda two: f"near({two[0]}, {two[1]})"),
    ),
    max_leaves=6,
)
_TEXTS = st.sampled_from(
    ["It was", " and ", ".", "\n", ". ", "because of it", "worse", " 5", "In Kent", "{#", "TODO"]
)
_OUTPUTS = st.one_of(_TEXTS, _EXPRESSIONS.map(lambda one: f"{{{{ {one} }}}}"))
_LOOPED = st.sampled_from(["side", "group", "name", "a", "text"])
ANY = st.recursive(
    _OUTPUTS,
    lambda inner: st.one_of(
        st.tuples(_EXPRESSIONS, inner).map(lambda of: f"{{% if {of[0]} %}}{of[1]}{{% endif %}}"),
        st.tuples(_EXPRESSIONS, inner, _EXPRESSIONS, inner, inner).map(
            lambda of: (
                f"{{% if {of[0]} %}}{of[1]}{{% elif {of[2]} %}}{of[3]}"
                f"{{% else %}}{of[4]}{{% endif %}}"
            )
        ),
        st.tuples(_LOOPED, _EXPRESSIONS, inner).map(
            lambda of: f"{{% for {of[0]} in {of[1]} %}}{of[2]}{{% endfor %}}"
        ),
        st.tuples(st.sampled_from("ab"), _EXPRESSIONS).map(
            lambda of: f"{{% set {of[0]} = {of[1]} %}}"
        ),
        st.tuples(
            st.sampled_from(["far(text)", "near(text, way)", "near(way='rose')", "far()"]), inner
        ).map(lambda of: f"{{% macro {of[0]} %}}{of[1]}{{% endmacro %}}"),
        st.lists(inner, max_size=4).map("".join),
        inner.map(lambda one: one * 3),
        inner.map(lambda one: "{% raw %}" + one),
        st.just("{% from 'made.j2' import far %}"),
        st.just("{% include 'made.j2' %}{% endif %}"),
    ),
    max_leaves=12,
)
