"""What stands in a workbook, by own reading: cells by address, figures by headings."""
