"""The auditor's own reading of workbooks."""
