# SPDX-License-Identifier: MIT
"""What was written for this project about photos of the data folder (captions/README.md): sentences, and which photos may
show somebody under 16."""
import hashlib
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).with_name('captions')
YOUNG = '-'


def key(path):
    """Names a photo, `path` in the data folder ('flickr8k/images/…'), without naming its file."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]


class Written:
    def __init__(self, folder=FOLDER):
        self.sentences, self.young = defaultdict(list), set()
        for file in sorted(folder.glob('*.tsv')):
            for line in file.read_text(encoding='utf-8').splitlines():
                name, *said = line.split('\t')
                if said == [YOUNG]:
                    self.young.add(name)
                else:
                    self.sentences[name] += said

    def of(self, path):
        """-> sentences about a photo, English and Russian mixed; none where nobody wrote any."""
        return self.sentences.get(key(path), [])

    def may_be_young(self, path):
        """Whether somebody on the photo may be under 16, to the eye of who wrote."""
        return key(path) in self.young
