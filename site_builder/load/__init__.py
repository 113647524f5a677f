"""A content folder to documents: what is there, where it is, and what nothing uses."""

from site_builder.load.bank import load_bank
from site_builder.load.content import load_content

__all__ = ["load_bank", "load_content"]
