"""Every class of error: each gives the changes that a report offers, one error each.

A change must make its text false. Where a report might be true all the same (another year with
the same figure, two comparators at one figure), the class leaves it alone.
"""

from tests.injected import of_figures, of_names, of_tables, of_times, of_words
from tests.injected.registry import CLASSES

__all__ = ["CLASSES", "of_figures", "of_names", "of_tables", "of_times", "of_words"]
