"""The real content as a publication, as tests of pages have it."""

from tests.unit.page.conftest import publication, working, written

__all__ = ["publication", "working", "written"]
