"""Elements in the order and with the words that Word's own format lays down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reportgen.check.finding import Family, Found, Look, Rule, Severity
from reportgen.check.names import MC, W, w
from reportgen.check.paper import Paper
from reportgen.check.soundness.names import texts
from reportgen.check.walking import below, cells_of, rows_of

# The order of what stands most often out of it, as in ECMA-376 part 1, annex A.
_ORDER = {
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription tblPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike "
    "outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern "
    "position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime "
    "doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText "
    "printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts "
    "saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges "
    "bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors "
    "hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate "
    "linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView "
    "trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
    "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit "
    "hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle "
    "defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting "
    "bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing "
    "displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin "
    "drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning "
    "characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter "
    "noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml "
    "ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml "
    "saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace "
    "updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids",
}  # fmt: skip
_PLACES = {
    tag: {w(name): at for at, name in enumerate(order.split())} for tag, order in _ORDER.items()
}
_CHOICES = {
    ("jc", "val"): "left center right both start end distribute numTab mediumKashida highKashida "
    "lowKashida thaiDistribute",
    ("fldChar", "fldCharType"): "begin separate end",
    ("vAlign", "val"): "top center both bottom",
    ("tblLayout", "type"): "fixed autofit",
    ("vMerge", "val"): "restart continue",
    ("pgSz", "orient"): "portrait landscape",
    ("tblW", "type"): "nil pct dxa auto",
    ("tcW", "type"): "nil pct dxa auto",
    ("br", "type"): "page column textWrapping",
}
_ALLOWED = {key: frozenset(told.split()) for key, told in _CHOICES.items()}
_RANGES = ("moveFrom", "moveTo", "comment", "customXmlIns", "customXmlDel")
_INSIDE = {
    "sdt": frozenset({"sdtPr", "sdtEndPr", "sdtContent"}),
    "tbl": frozenset({
        "tblPr", "tblGrid", "tr", "sdt", "customXml", "ins", "del", "moveFrom", "moveTo",
        "proofErr", "permStart", "permEnd", "bookmarkStart", "bookmarkEnd",
        *(f"{what}Range{end}" for what in _RANGES for end in ("Start", "End")),
    }),
}  # fmt: skip


def _parts(paper: Paper) -> dict[str, Any]:
    further = {
        name: paper.package.trees[name]
        for kind in ("styles", "settings", "numbering")
        for name in paper.package.related(kind)
    }
    return {**texts(paper), **further}


def _order(paper: Paper) -> Iterator[Found]:
    seen: set[tuple[str, str, str]] = set()
    for name, tree in _parts(paper).items():
        for tag, places in _PLACES.items():
            for element in tree.iter(w(tag)):
                known = [child.tag for child in element if child.tag in places]
                for first, second in pairwise(known):
                    key = (name, first, second)
                    if places[first] > places[second] and key not in seen:
                        seen.add(key)
                        one, other = _bare(second), _bare(first)
                        told = f"w:{one} stands behind w:{other} in w:{tag}."
                        yield Found(f'part "{name}" of the file', told)


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def _words(paper: Paper) -> Iterator[Found]:
    for name, tree in _parts(paper).items():
        for (tag, key), allowed in _ALLOWED.items():
            odd = {each.get(w(key)) for each in tree.iter(w(tag))} - allowed - {None}
            for value in sorted(str(each) for each in odd):
                yield Found(f'part "{name}" of the file', f'w:{tag} says "{value}".')


def _misplaced(paper: Paper) -> Iterator[Found]:
    for name, tree in texts(paper).items():
        place = f'part "{name}" of the file'
        for paragraph in tree.iter(w("p")):
            if any(child.tag in (w("p"), w("tbl")) for child in paragraph):
                yield Found(place, "a paragraph or table stands inside a paragraph.")
        for tag, allowed in _INSIDE.items():
            for element in tree.iter(w(tag)):
                for child in element:
                    ours = isinstance(child.tag, str) and child.tag.startswith((f"{{{W}}}", MC))
                    if ours and not child.tag.startswith(MC) and _bare(child.tag) not in allowed:
                        yield Found(place, f"w:{_bare(child.tag)} stands inside w:{tag}.")


def _cells(paper: Paper) -> Iterator[Found]:
    """A cell ends with a paragraph; Word calls a file damaged where one does not."""
    for name, tree in texts(paper).items():
        for cell in below(tree, w("tc")):
            last = [each for each in cell if each.tag in (w("p"), w("tbl"), w("sdt"))][-1:]
            if not last or last[0].tag == w("tbl"):
                yield Found(f'part "{name}" of the file', "a cell does not end with a paragraph.")


def _grid(paper: Paper) -> Iterator[Found]:
    for name, tree in texts(paper).items():
        for number, table in enumerate(below(tree, w("tbl")), 1):
            grid = table.find(w("tblGrid"))
            columns = 0 if grid is None else len(grid.findall(w("gridCol")))
            for at, row in enumerate(rows_of(table), 1):
                found = _width(row)
                if columns and found != columns:
                    told = f"row {at} of table {number} has {found} cells for {columns} columns."
                    yield Found(f'part "{name}" of the file', told)


def _width(row: Any) -> int:
    """The columns that a row takes up."""
    spans = [cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in cells_of(row)]
    cells = sum(1 if span is None else _number(span) for span in spans)
    properties = row.find(w("trPr"))
    beside = 0
    for tag in ("gridBefore", "gridAfter"):
        told = None if properties is None else properties.find(w(tag))
        beside += 0 if told is None else _number(told)
    return cells + beside


def _number(element: Any) -> int:
    told = str(element.get(w("val"), ""))
    return int(told) if told.isdecimal() else 1


def _styles(paper: Paper) -> Iterator[Found]:
    asked: dict[str, str] = {}
    for name, tree in texts(paper).items():
        for tag in ("pStyle", "rStyle", "tblStyle"):
            for each in tree.iter(w(tag)):
                asked.setdefault(str(each.get(w("val"), "")), name)
    for style_id, name in asked.items():
        if not paper.styles.has(style_id):
            yield Found(f'part "{name}" of the file', f'it uses the style "{style_id}", unknown.')


def _lists(paper: Paper) -> Iterator[Found]:
    tree = paper.package.tree("numbering")
    known = set() if tree is None else {each.get(w("numId")) for each in tree.iter(w("num"))}
    for name, part in _parts(paper).items():
        if part is tree:
            continue
        asked = {str(each.get(w("val"))) for each in part.iter(w("numId"))} - {"0"}
        for each in sorted(asked - known):
            yield Found(f'part "{name}" of the file', f"it uses the list {each}, unknown.")


_SAVE = "open the file in Word and save it again as Word Document (*.docx)."


def _rule(code: str, severity: Severity, expected: str, look: Look) -> Rule:
    return Rule(code, Family.FILE, severity, expected, _SAVE, look)


RULES = (
    _rule("element-order", Severity.ERROR, "Expected the order of the format.", _order),
    _rule("element-word", Severity.ERROR, "Expected a word that Word knows.", _words),
    _rule("element-place", Severity.ERROR, "Expected it where the format has it.", _misplaced),
    _rule("cell-end", Severity.ERROR, "Expected a paragraph, be it empty.", _cells),
    _rule("grid", Severity.WARNING, "Expected a cell for each column.", _grid),
    _rule("style-unknown", Severity.WARNING, "Expected a style of the file.", _styles),
    _rule("list-unknown", Severity.WARNING, "Expected a list of the file.", _lists),
)
