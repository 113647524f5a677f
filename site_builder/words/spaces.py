"""The spaces and signs that French printing asks for (Imprimerie nationale, « Lexique des règles typographiques »)."""

THIN = "\u202f"
"""Espace fine insécable: before ; ? ! % and between thousands."""
FIRM = "\u00a0"
"""Espace insécable: before a colon, inside guillemets, between a number and its unit."""
MINUS = "\u2212"
