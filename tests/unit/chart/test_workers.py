"""Drawing in processes of their own: a process that dies ends the build, it does not hang it."""

import pytest

from site_builder.chart.workers import BATCH, Job, _in_processes
from site_builder.model.chart import Figure


def test_processes_that_die_are_said_not_waited_for() -> None:
    """No template is given, so that each process ends at its first drawing, with most of the batches still to come."""
    nothing = Figure(title="", subtitle="", note="", headings=())
    jobs = [Job(str(number), nothing, 640) for number in range(BATCH * 6)]

    with pytest.raises(ChildProcessError, match="ended before its drawings"):
        list(_in_processes(jobs, {}, 2))
