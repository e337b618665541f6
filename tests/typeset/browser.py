"""Axe-core in Debian's Chromium, without a driver: what it finds on a page, by rule."""

from __future__ import annotations

import html
import importlib.util
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

LEAST_PASSES = 30  # rules that find something to look at on a page of ours
_RESULT = "what-axe-found"
_RUN = f"""
axe.run(document, {{resultTypes: ["violations"]}}).then(
  (found) => JSON.stringify({{
    passes: found.passes.length,
    violations: found.violations.map(
      (each) => [each.id, each.nodes.map((node) => node.html.slice(0, 300))]),
  }}),
  (fault) => JSON.stringify({{fault: String(fault)}}),
).then((told) => {{
  document.body.textContent = "";
  const holder = document.createElement("pre");
  holder.id = "{_RESULT}";
  holder.textContent = told;
  document.body.append(holder);
}});
"""
_QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_LONGEST = 240  # seconds of true time; the page's own clock runs ahead while it waits


@dataclass(frozen=True)
class Found:
    """How many rules a page passed, and the parts of it that break each other rule."""

    passes: int
    violations: dict[str, list[str]]


def axe(page: str, folder: Path, width: int = 1280) -> Found:
    """What axe-core finds on a page; skips where browser or script is not installed."""
    browser, script = shutil.which("chromium"), _script()
    if browser is None:
        pytest.skip("chromium is needed to look at a page (Debian: apt-get install chromium)")
    if script is None:
        pytest.skip("axe-core is needed to look at a page (pip install axe-core-python)")
    held = f"<script>{script.read_text(encoding='utf-8')}</script><script>{_RUN}</script>"
    target = folder / "page.html"
    target.write_text(page.replace("</body>", f"{held}</body>"), encoding="utf-8")
    command = [
        browser,
        *_QUIET,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},900",
        "--virtual-time-budget=60000",
        "--dump-dom",
        target.as_uri(),
    ]
    answer = subprocess.run(  # noqa: S603 - our own page
        command, check=True, capture_output=True, text=True, timeout=_LONGEST
    )
    return _read(answer.stdout)


def _read(dom: str) -> Found:
    told = re.search(rf'<pre id="{_RESULT}">(.*?)</pre>', dom, re.DOTALL)
    assert told, "axe-core did not finish"
    content = json.loads(html.unescape(told.group(1)))
    assert "fault" not in content, content
    return Found(content["passes"], dict(content["violations"]))


def _script() -> Path | None:
    package = importlib.util.find_spec("axe_core_python")
    if package is None or package.origin is None:
        return None
    return next(Path(package.origin).parent.rglob("axe.min.js"), None)
