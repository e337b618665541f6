"""What Jinja says of a template that it cannot read, in words for those who write sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportgen.errors import did_you_mean
from reportgen.render.template.errors import Words

_TAGS = ("if", "elif", "else", "endif", "for", "endfor", "set", "macro", "endmacro", "from")
_USUAL = {"elsif": "elif", "elseif": "elif", "elsi": "elif", "end": "endif", "fi": "endif"}
_STRAIGHT = ("Expected straight quotation marks inside tags.", 'write " in place of each')
_SIGNS = {
    **dict.fromkeys("“”‘’„«»`", _STRAIGHT),
    **dict.fromkeys("–—‐‑−", ("Expected a hyphen or an underscore.", "write - or _")),
    '"': ("A quotation mark that is opened is closed on its line.", "add the missing mark"),
    "'": ("A quotation mark that is opened is closed on its line.", "add the missing mark"),
    "&": ('Two conditions are joined by "and".', 'write "and"'),
    "!": ('Expected "not", or "!=" between two words.', 'write "not"'),
}


def in_plain_words(message: str) -> Words:
    """What is wrong, what was expected and how to mend it, for one message of Jinja's.

    A message that nobody has put into words yet is repeated as it is.

    Examples
    --------
    >>> in_plain_words("Encountered unknown tag 'elsif'. Jinja was looking for 'elif'").found
    'the template cannot be read here: there is no tag "elsif".'
    >>> in_plain_words("expected token 'end of statement block', got '='").cure
    'write "=="'
    """
    for form, said in _FORMS:
        met = re.search(form, message)
        if met:
            words = said(met)
            found = f"the template cannot be read here: {words.found}."
            return Words(found, words.expected, words.cure)
    return Words(f"the template cannot be read here: {message.rstrip('.')}.")


def _unknown_tag(met: re.Match[str]) -> Words:
    name = met[1]
    usual = _USUAL.get(name.casefold())
    nearest = f'Did you mean "{usual}"?' if usual else did_you_mean(name, _TAGS)
    offered = f"There are: {', '.join(_TAGS)}."
    return Words(f'there is no tag "{name}"', f"{nearest} {offered}".strip(), "correct the word")


def _odd_sign(met: re.Match[str]) -> Words:
    sign = met[1]
    if sign in "\"'":
        return Words("a quotation mark is not closed", *_SIGNS[sign])
    expected, cure = _SIGNS.get(sign, ("Tags hold names, words in quotes and dots.", "take it out"))
    return Words(f"the sign {sign} has no meaning inside a tag", expected, cure)


def _not_ended(met: re.Match[str]) -> Words:
    ends, got = ("}}", met[2]) if met[1] == "print" else ("%}", met[2])
    if got == "=":
        return Words('a single "=" compares nothing', 'Expected "==" between them.', 'write "=="')
    if got == "if":
        return Words('"else if" is no tag', 'A further condition begins with "elif".', "write elif")
    found = f'"{got}" stands where the tag should end'
    return Words(found, f'Expected "{ends}" before it.', f'close the tag with "{ends}"')


def _brace(met: re.Match[str]) -> Words:
    return Words(
        f'a single "{met[1]}" stands inside a tag',
        'A figure stands between "{{" and "}}", a condition between "{%" and "%}".',
        "close the tag with both signs",
    )


def _no_name(_: re.Match[str]) -> Words:
    expected = 'Expected the name of a field after a dot, as in "level.period".'
    return Words("a name is missing", expected, "write the name, or take the second dot out")


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], Words]], ...] = (
    (r"^Encountered unknown tag '(.+?)'", _unknown_tag),
    (r"^unexpected char ['\"](.)['\"] at", _odd_sign),
    (r"^expected token 'end of (print|statement).*?', got '(.+?)'", _not_ended),
    (r"^unexpected '([}{%])'", _brace),
    (r"^expected name or number", _no_name),
)
