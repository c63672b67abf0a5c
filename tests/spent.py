"""What a command costs: the time of the processors, the time by the clock, the memory. Used by `bench_archive.py`.

    python tests/spent.py SECONDS COMMAND ...

The command is run by this file as a process of its own, since Linux lets a new process begin with the memory of the one
that started it as its most, and a benchmark has read much by then. So nothing large may be imported here.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Timer

A_DAY = 86_400.0
ENDED = -signal.SIGKILL  # the exit code of a command that took too long
UNKEPT = "PYTHONDONTWRITEBYTECODE"  # as a rule Python keeps what it compiled of a program, for its next run


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one processor, user and system, seconds by the clock, and the megabytes of the largest process.

    What took longer than it was allowed is `ended`: it would have taken more than this.
    """

    processor: float
    clock: float
    megabytes: float
    ended: bool = False

    def __add__(self, after: "Spent") -> "Spent":
        """Join what is done one after the other."""
        return Spent(
            self.processor + after.processor,
            self.clock + after.clock,
            max(self.megabytes, after.megabytes),
            self.ended or after.ended,
        )


@dataclass(frozen=True, slots=True)
class Job:
    """A command, the folder to run it in, and variables for it."""

    command: Sequence[str]
    root: Path
    environment: dict[str, str] = field(default_factory=dict)


def run(job: Job, limit: float = A_DAY) -> Spent:
    """Run a command to its end, or for `limit` seconds, and say what it and its children took.

    Exits with what the command said if it failed.
    """
    done = subprocess.run(
        [sys.executable, __file__, str(limit), *job.command],
        cwd=job.root,
        env={name: value for name, value in os.environ.items() if name != UNKEPT} | job.environment,
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        sys.exit(done.returncode)
    return Spent(**json.loads(done.stdout))


def measure(command: Sequence[str], limit: float) -> Spent:
    """Run a command from a process that is small itself.

    The system counts a child once it has ended and been waited for, as all builders do. The memory is that of the
    largest single process, not the sum of those that run at once. The command gets a group of processes of its own,
    so that whatever it started is ended with it.
    """
    began = time.monotonic()
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, process_group=0) as child,
    ):
        code, used = _wait(child.pid, limit)
        child.returncode = code
        if code not in {0, ENDED}:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read()[-2000:].decode(errors='replace')}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000  # macOS gives bytes, Linux kilobytes
    took = used.ru_utime + used.ru_stime
    return Spent(took, time.monotonic() - began, used.ru_maxrss / unit, code == ENDED)


def _wait(group: int, limit: float) -> tuple[int, resource.struct_rusage]:
    """Wait for a process; end it and its group when the time is over, or when this process is interrupted."""
    timer = Timer(limit, os.killpg, (group, signal.SIGKILL))
    timer.start()
    try:
        _, status, used = os.wait4(group, 0)
    except BaseException:
        os.killpg(group, signal.SIGKILL)
        raise
    finally:
        timer.cancel()
    return os.waitstatus_to_exitcode(status), used


if __name__ == "__main__":
    print(json.dumps(asdict(measure(sys.argv[2:], float(sys.argv[1])))))
