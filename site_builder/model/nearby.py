"""Where nearby lists of indicators keep a code or a goal: a nearness, never an equivalence, and an address that lasts or none."""

from site_builder.model.bank import Code

IRIS = "https://iris.thegiin.org/metric/5.3/{code}/"
"""Pattern and version as verified in the bank's candidate list; only the code and the link are kept: the wording belongs to GIIN."""
GOAL = "https://metadata.un.org/sdg/{goal}"
"""A goal in the United Nations' own vocabulary; the address of a target or of a global indicator is not known to last."""


def code_address(code: Code) -> str:
    """Of a code of IRIS+, else ""."""
    return IRIS.format(code=code.code) if code.list == "irisplus" else ""


def goal_address(target: str) -> str:
    """Of goal 12 for target « 12.3 »."""
    return GOAL.format(goal=target.split(".")[0])
