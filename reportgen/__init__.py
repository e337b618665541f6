"""The front door: a ReportRequest goes to `build_reports`; mistakes are ReportgenErrors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.build import build_reports
    from reportgen.domain.request import ReportRequest
    from reportgen.errors import ReportgenError

__version__ = "0.1.0"

__all__ = ["ReportRequest", "ReportgenError", "__version__", "build_reports"]


def __getattr__(name: str) -> Any:
    """The three words of the door, opened only when asked for, so that `--help` answers at once."""
    if name == "build_reports":
        from reportgen.build import build_reports

        return build_reports
    if name == "ReportRequest":
        from reportgen.domain.request import ReportRequest

        return ReportRequest
    if name == "ReportgenError":
        from reportgen.errors import ReportgenError

        return ReportgenError
    raise AttributeError(f"module 'reportgen' offers no {name!r}")
