"""`reportgen templates calibrate`: where the thresholds fall on one's own figures."""
