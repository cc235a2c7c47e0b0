# SPDX-License-Identifier: MIT
"""What happened when, one JSON object a line."""
import json
import time


class Log:
    """Prints a line for every event and keeps them in a file for the curves and the card."""

    def __init__(self, path):
        self.path, self.started = path, time.time()

    def __call__(self, **event):
        event = {k: round(v, 4) if isinstance(v, float) else v for k, v in event.items()}
        line = json.dumps({'t': round(time.time() - self.started), **event})
        print(line, flush=True)
        with open(self.path, 'a', encoding='utf-8') as f:
            f.write(line + '\n')
