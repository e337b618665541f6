"""Words of an option are choices, or are answered with what is on offer."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.request import Form
from reportgen.errors import RequestError
from reportgen.ui.choices import chosen, folder


def test_a_choice_is_found_by_its_word() -> None:
    assert chosen("--form", "short", Form) is Form.SHORT
    assert chosen("--form", None, Form) is None


def test_a_slip_is_answered_with_the_choices() -> None:
    with pytest.raises(RequestError, match="Expected full or short") as caught:
        chosen("--form", "shrt", Form)
    assert 'Did you mean "short"?' in caught.value.expected
    assert caught.value.cure == "write --form short."
    assert "Value error" not in str(caught.value)


def test_an_empty_folder_name_is_refused() -> None:
    with pytest.raises(RequestError, match="no folder is named"):
        folder("--out", "")
    assert (folder("--out", None), folder("--out", "here")) == (None, Path("here"))
