"""The files of a run folder, one row each: its name and what writes it."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.typeset.agenda import agenda_text
from reportgen.typeset.claims import claims_json
from reportgen.typeset.csv_writer import facts_csv, left_out_csv, problems_csv
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.html_writer import html_page
from reportgen.typeset.pdf_writer import pdf_file
from reportgen.typeset.release_rows import revised_csv
from reportgen.typeset.run_record import run_json
from reportgen.typeset.slides_writer import slides
from reportgen.typeset.workbook_writer import workbook

Writer = Callable[[Document, RunRecord], bytes]

# The report comes first: it is the file that is most likely to be open elsewhere. A file without
# any bytes is not written.
FORMATS: dict[str, Writer] = {
    "report.docx": word_file,
    "report.html": html_page,
    "report.pdf": pdf_file,
    "slides.pptx": slides,
    "agenda.txt": agenda_text,
    "data.xlsx": workbook,
    "facts.csv": facts_csv,
    "claims.json": claims_json,
    "left_out.csv": left_out_csv,
    "problems.csv": problems_csv,
    "revised.csv": revised_csv,
    "run.json": run_json,
}
