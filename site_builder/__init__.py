"""Affluents: content folders of PTCEs in, an impact report site out."""
