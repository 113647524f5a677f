"""Text and files to values that know their place, and back: one door per library."""
