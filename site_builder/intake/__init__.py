"""Other people's files to files of ours: what a meeting wrote in a workbook, and what poles publish on their own sites."""
