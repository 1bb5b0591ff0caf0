"""What the server writes down: one plain line a request, and every bug with its traceback."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path


def open_journal(data: Path) -> Path:
    """Write everything to a file in the data folder, and what went wrong to the terminal too."""
    path = data / "server.log"
    file = RotatingFileHandler(path, maxBytes=5_000_000, backupCount=3, encoding="utf-8")
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setLevel(logging.WARNING)
    logging.basicConfig(level=logging.INFO, handlers=[file, terminal], force=True)
    # A busy moment is no news.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return path
