"""A server that nobody can reach: it waits to be ended."""

import signal

signal.pause()
