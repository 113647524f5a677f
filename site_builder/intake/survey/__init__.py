"""Answers to questionnaires, one by one, to figures: what each column says, who answered what, and the rows of « mesures » it makes."""
