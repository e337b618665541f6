"""What stands in a finished Word file, and which of its texts are the ledger's.

`reading.read_word(file, content) -> paper.Word`: texts, tables, figures, charts, bookmarks, ledger.
`aligning.align(statements, word) -> Alignment`: pairs, removed statements, the author's own texts.
"""
