"""Who may read what: the status of a PTCE's content, its origin, and the audience of each kind of content."""

from enum import StrEnum


class Status(StrEnum):
    DRAFT = "brouillon"
    REVIEW = "en-relecture"
    PUBLISHED = "publie"


class Origin(StrEnum):
    POLE = "pole"
    """Written by the pole itself: the only origin that counts in a real total."""
    PUBLIC_SOURCES = "sources-publiques"
    FICTITIOUS = "fictive"


class Audience(StrEnum):
    WORKING = "travail"
    PUBLIC = "publique"


class Repository(StrEnum):
    PUBLIC = "public"
    PRIVATE = "prive"
