"""When a paper must be published, by clear working days and England's bank holidays."""
