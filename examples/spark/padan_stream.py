"""A padan that stays up and annotates articles as they are handed to it.

This module is shipped to the executors (`--py-files`). Spark keeps its Python
workers for one task after the other, and a worker imports a module once, so that
`annotate` below starts padan once a worker, not once a task.
"""

import atexit
import json
import subprocess
import threading


class Padan:
    """One `padan annotate` over JSONL, fed by a thread while its answers are read."""

    def __init__(self, command):
        # Spark has a worker for each core, each with a padan of its own.
        self.command = [
            *command, "annotate", "-", "--input-format", "jsonl", "--format", "jsonl", "--jobs", "1",
        ]
        self.process = None

    def annotate(self, articles):
        """Yields an answer (a line of JSON) for each article, in order.

        articles: a list of objects with `id` and `text`. An article that padan cannot
        read is answered by an object with `error`; so is one that crashes padan.
        Raises RuntimeError if padan ends by itself, because it cannot work here at all.
        """
        done = 0
        while done < len(articles):
            for answer in self._answers(articles[done:]):
                yield answer
                done += 1
            if done < len(articles):
                self._check_crash()
                yield json.dumps({"id": articles[done]["id"], "error": "padan crashed over this article"})
                done += 1

    def _check_crash(self):
        """Forgets a padan that a signal ended; one that gave up would give up again."""
        code = self.process.wait()
        self.process = None
        if code >= 0:
            raise RuntimeError(f"{self.command[0]} ended with exit code {code}; this executor's log says why")

    def _answers(self, articles):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        # Pipes hold little: who writes all before reading the first answer waits for ever.
        feeder = threading.Thread(target=self._feed, args=(self.process.stdin, articles), daemon=True)
        feeder.start()
        for _ in articles:
            line = self.process.stdout.readline()
            if not line:
                return
            yield line.decode()
        feeder.join()

    @staticmethod
    def _feed(pipe, articles):
        try:
            for article in articles:
                pipe.write(json.dumps(article).encode() + b"\n")
            pipe.flush()
        except BrokenPipeError:
            pass  # The reader sees the end of the answers.

    def close(self):
        """Ends padan; the next call starts another."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


_padans = {}


def annotate(command, articles):
    """Annotates with this worker's padan, which is started when it is needed first."""
    key = tuple(command)
    if key not in _padans:
        _padans[key] = Padan(command)
        atexit.register(_padans[key].close)
    return _padans[key].annotate(articles)
