"""Findings to pictures, each with its table and its sentence; Altair and the renderer start only when something is drawn.

Nothing is imported here: the processes that draw need neither what chooses charts nor what words them.
"""
