"""A person at a terminal: a command run in one, its questions answered as they come."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE_S = 60.0
QUIET_S = 0.1
ASKS = (b": ", b"] ")


def talk(argv, answers):
    """All that `aql ARGV` shows on a terminal, and its exit code; the next answer is typed whenever a question stands there."""
    screen, line = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-c", "import sys; from aql.cli.main import run; run()", *argv],
        stdin=line,
        stdout=line,
        stderr=line,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", "NO_COLOR": "1"},
        start_new_session=True,
    )
    os.close(line)
    shown, waiting = b"", list(answers)
    try:
        while select.select([screen], [], [], PATIENCE_S)[0]:
            try:
                shown += os.read(screen, 65536)
            except OSError:  # the other end is closed with the command
                break
            if waiting and shown.endswith(ASKS) and not select.select([screen], [], [], QUIET_S)[0]:
                os.write(screen, waiting.pop(0).encode())
                shown += b"\n"
        return shown.decode().replace("\r\n", "\n"), started.wait(PATIENCE_S)
    finally:
        started.kill()
        started.wait()
        os.close(screen)
