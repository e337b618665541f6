"""Charts that Word and PowerPoint can edit: their XML and the small workbook behind each."""
