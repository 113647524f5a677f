"""Frozen values that every stage shares; no file is read or written here."""
