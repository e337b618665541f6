"""Numbers, periods and words of a text, read as a person would.

`numbers.amounts(text)`: every number with its unit; `numbers.amount_at(text, start, end)`.
`periods.times(text)`: every period said; `periods.says_label(time, label, indicator)`.
`lexicon.words(text)`: every comparing word with what it means.
`of_spans.judge(span, statement, ledger, truths) -> Reading`: whether a span says what is true.
`edited.reread(old, new, ledger, truths) -> Reread`: an edited sentence, its old spans carried over.
`scanning.scan(text, covered) -> Hit...`: numbers, periods and words outside every span.
"""
