"""Runs Synapse so that it never outlives the process that started it.

This file is run by path, by the interpreter of Synapse's own environment, and so imports only the standard
library and Synapse. Standard input is a pipe whose other end the parent alone holds: however the parent ends,
the pipe closes, and Synapse stops. That needs no signal to the parent, no process group and no Linux.
"""

import os
import runpy
import signal
import threading
import time

GRACE_SECONDS = 10.0
_STDIN = 0


def _stop_with_parent() -> None:
    while os.read(_STDIN, 1):  # unbuffered: a lock held in a read would abort the interpreter's own end
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    threading.Thread(target=_stop_with_parent, name="leash", daemon=True).start()
    runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
