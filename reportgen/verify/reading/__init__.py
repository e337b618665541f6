"""Numbers, periods and words of a text, read as a person would.

`numbers.amounts(text)`: every number with its unit. `periods.times(text)`: every period said;
`periods.ways_to_say(label, indicator)`: what a published label may be called.
`lexicon.words(text)`: every comparing word with what it means.
`of_spans.judge(span, text, known) -> Outcome`: whether a span says what is true.
`edited.reread(statement, new, known) -> Reread`: an edited text, its old spans carried over.
`scanning.scan(text, covered)`: numbers, periods and words outside every span.
"""
