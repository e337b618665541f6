"""A file as sheets of plain cells: opened safely, with what a person would see in Excel."""
