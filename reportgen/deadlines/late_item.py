"""What a paper must say when it was not published in time."""

from __future__ import annotations

LAW = "Local Government Act 1972, section 100B(4)(b)"


def late_item_words(urgency: str = "", lateness: str = "") -> tuple[str, ...]:
    """The paragraphs of a late item: the rule, then the two reasons where they are given.

    Parameters
    ----------
    urgency : why the item cannot wait for a later meeting, in the author's words.
    lateness : why it was not published in time, in the author's words.

    References
    ----------
    Local Government Act 1972, section 100B(4)(b): the chair's opinion of urgency, by reason of
    special circumstances that the minutes must specify.
    """
    rule = (
        "Late item: this paper was not published five clear working days before the meeting. "
        "The committee may consider it only if the chair is of the opinion, by reason of special "
        f"circumstances, that it is urgent ({LAW}). "
        "The minutes must say what those circumstances are."
    )
    reasons = (("Why it cannot wait", urgency), ("Why it is late", lateness))
    return (rule, *(f"{heading}: {words}" for heading, words in reasons if words))
