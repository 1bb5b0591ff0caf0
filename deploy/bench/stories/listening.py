"""The functions served in this process, as the local server serves the shop."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from waitress import create_server

from chalicelib.web.journal.lines import LOG, Lines
from deploy.local.journal import Journal
from deploy.local.origin.answer import Answer, Environ, problem
from deploy.local.origin.front import Front
from deploy.local.origin.gateway import Gateway


@contextmanager
def listening(
    answer: Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]],
) -> Iterator[int]:
    """Serve on a free port, and return it."""
    # It warns of each request that waits: here they are meant to.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = create_server(answer, host="127.0.0.1", port=0, threads=8, ident=None)
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    yield int(server.effective_port)
    server.task_dispatcher.shutdown()
    # In its own thread: there it may be waiting for what would be closed.
    server.trigger.pull_trigger(server.close)


@contextmanager
def journaled() -> Iterator[None]:
    """Write the line of each request to a file, as the local server does: it is measured too."""
    before = LOG.level
    with TemporaryDirectory() as folder:
        file = Journal(Path(folder) / "server.log")
        file.setFormatter(Lines())
        LOG.addHandler(file)
        LOG.setLevel(logging.INFO)
        try:
            yield
        finally:
            LOG.removeHandler(file)
            LOG.setLevel(before)
            file.close()


def front(functions: Gateway) -> Front:
    """The functions alone, with nothing beside them."""
    return Front(functions=functions, files=_nothing, dev=_nothing, policy=())


def _nothing(_environ: Environ) -> Answer:
    return problem(HTTPStatus.NOT_FOUND, "not_found")
