"""A content folder to documents: what is there, where it is, and what nothing uses."""

from site_builder.load.bank import load_bank
from site_builder.load.content import is_large, load_content
from site_builder.load.disk import fingerprint
from site_builder.load.ptce import load_ptce

__all__ = ["fingerprint", "is_large", "load_bank", "load_content", "load_ptce"]
