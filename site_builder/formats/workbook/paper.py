"""A sheet on paper: as many leaves wide as it takes to be read, what each row speaks of on each of them."""

from collections.abc import Sequence
from typing import Any

from openpyxl.worksheet.page import PageMargins

READ_ON_A4 = 150
"""Characters across an A4 sheet on its side, at some nine points."""


def lay_out_for_paper(target: Any, widths: Sequence[int]) -> None:
    """A4 on its side; `widths`: of the columns, in characters. The headings, and the first columns, come again on each leaf."""
    target.page_setup.paperSize, target.page_setup.orientation = target.PAPERSIZE_A4, "landscape"
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = -(-sum(widths) // READ_ON_A4), 0
    target.page_setup.pageOrder = "overThenDown"
    target.sheet_properties.pageSetUpPr.fitToPage = True
    target.page_margins = PageMargins(left=0.4, right=0.4, top=0.6, bottom=0.6, header=0.3, footer=0.3)
    target.oddFooter.left.text, target.oddFooter.right.text = "&A", "&P / &N"
    target.print_options.gridLines = True
    target.print_title_rows = "1:1"
    if sum(widths) > READ_ON_A4:
        target.print_title_cols = "A:B" if sum(widths[:2]) < READ_ON_A4 // 2 else "A:A"
