"""Hosts turn a Site into HTML on disk: MkDocs (and ProperDocs, its fork), or a plain folder without either."""
