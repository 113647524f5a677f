"""Pieces of context that several kinds of page share: a voice, a ledger row, a figure, the chain."""
