"""The auditor: a finished report and its workbook in, a verdict out; own reader, own arithmetic."""
