"""A first folder for a pole: an editor's few answers to files that check and build accept at once."""
