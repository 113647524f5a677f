"""Other people's files to files of ours: what a meeting wrote in a workbook, put back where it belongs."""
