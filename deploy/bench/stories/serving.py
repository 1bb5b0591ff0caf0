"""The worker of a shop, alone, as the local server starts it: `DATA=… PORT=… python -m` this."""

import os

from deploy.local.claim import listen
from deploy.local.journal import open_journal
from deploy.local.settings import read
from deploy.local.worker import work

if __name__ == "__main__":
    settings = read([], os.environ)
    open_journal(settings.data)
    work(settings, listen(settings.host, settings.port), lambda: None)
