# SPDX-License-Identifier: MIT
"""What CLIP-lite learns from: texts and pictures of the data folder, and what stays out of them.

The judged and the test photos and their captions never enter; neither do photos with a child in any caption, nor
the flagged ones. Every exclusion is counted by rule.
"""
import csv
import gzip
import json
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

from written import Written

ROOT = Path(__file__).resolve().parents[2]


def rows(path, delimiter='\t'):
    opener = gzip.open if path.suffix == '.gz' else open
    with opener(path, 'rt', encoding='utf-8', newline='') as f:
        for line in f:
            yield line.rstrip('\r\n').split(delimiter)


def norm(text):
    return ' '.join(text.lower().replace('.', ' ').split())


class Corpus:
    def __init__(self, data):
        self.data = Path(data)
        self.counts = Counter()
        splits = self.data / 'flickr8k' / 'splits'
        self.dev_split = {r[0] for r in rows(splits / 'Flickr_8k.devImages.txt')}
        self.captions = defaultdict(list)  # photo -> its five captions
        for image, caption in rows(self.data / 'flickr8k' / 'captions.tsv'):
            self.captions[image].append(caption)
        flags = rows(self.data / 'text' / 'flickr8k_nudity_caption_flags.tsv')
        self.flagged = {r[0] for r in flags}
        practicum = self.data / 'practicum'
        self.judged = {r[0] for name in ('train_dataset.csv', 'test_images.csv')
                       for r in rows(practicum / name, ',')}
        self.forbidden = {norm(r[1]) for r in rows(self.data / 'flickr8k' / 'captions_judged.tsv')}
        self.forbidden |= {norm(r[2]) for r in rows(self.data / 'practicum' / 'test_queries.csv', '|')}
        self.dev = sorted(i for i in self.captions if i in self.dev_split)
        self.written = Written()

    @staticmethod
    def blocked_photos(captions):
        """captions: photo -> sentences. The photos of which any sentence speaks of a person under 16, as the
        engine's own policy reads it."""
        pairs = [(image, c) for image, cs in sorted(captions.items()) for c in cs]
        if not pairs:
            return set()
        answer = subprocess.run(
            ['node', str(ROOT / 'scripts' / 'imago.js'), 'caption-policy'], check=True, text=True,
            capture_output=True, input='\n'.join(c for _, c in pairs) + '\n').stdout.split()
        assert len(answer) == len(pairs)
        return {image for (image, _), said in zip(pairs, answer) if said == 'blocked'}

    def said_of_flickr8k(self, image):
        """What was written for this project about a Flickr8k photo."""
        return self.written.of(f'flickr8k/images/{image}')

    def photos(self, children):
        """-> photos of the train split that may be trained on; counts what stays out."""
        train = []
        for image in sorted(self.captions):
            if image in self.dev_split:
                self.counts['flickr8k: dev split, validation only'] += 1
            elif image in self.judged:
                self.counts['flickr8k: judged or test photo'] += 1
            elif image in self.flagged:
                self.counts['flickr8k: flagged'] += 1
            elif image in children:
                self.counts['flickr8k: a child in a caption'] += 1
            elif self.written.may_be_young(f'flickr8k/images/{image}'):
                self.counts['flickr8k: perhaps a child, to the eye'] += 1
            else:
                self.counts['flickr8k: trained on'] += 1
                train.append(image)
        return train

    def caption_groups(self):
        """Lists of English captions that describe one and the same photo (text only)."""
        dev_ids = {i.split('_')[0] for i in self.dev_split}
        kept_out_ids = {i.split('_')[0] for i in self.flagged | self.judged}
        groups = defaultdict(list)
        for image, caption in rows(self.data / 'text' / 'flickr30k_en.tsv.gz'):
            groups[image.split('.')[0]].append(caption)
        for image, captions in self.captions.items():
            key = image.split('_')[0]
            if image not in self.dev_split and key not in groups:
                groups[key] = list(captions)
            if image not in self.dev_split:
                groups[key] += self.said_of_flickr8k(image)
        kept = []
        for key in sorted(groups):
            if key in dev_ids or key in kept_out_ids:
                continue
            captions = [c for c in groups[key] if norm(c) not in self.forbidden]
            if len(captions) > 1:
                kept.append(captions)
        return kept

    def russian_pairs(self):
        """(kind, English, Russian): parallel sentences."""
        pairs = [r for r in rows(self.data / 'text' / 'en_ru_pairs.tsv') if len(r) == 3 and r[0] != 'kind']
        return [tuple(r) for r in pairs if norm(r[1]) not in self.forbidden]

    def names(self):
        """Synonyms of things: WordNet's noun synsets (lists of names)."""
        table = rows(self.data / 'text' / 'wordnet_noun_synsets.tsv.gz')
        next(table)
        return [[n.strip().replace('_', ' ') for n in r[1].split(',')] for r in table if len(r) > 1]

    def imagenet(self):
        """wnid -> synonyms of ImageNet's 1,000 classes."""
        table = rows(self.data / 'text' / 'imagenet1000_classes.tsv')
        next(table)
        return {r[1]: [n.strip() for n in r[3].split(',')] for r in table}

    def lvis(self):
        """(names, embeddings f16 (1203, 512)): CLIP's text embeddings of object names, the geometry's teacher."""
        import numpy as np
        weights = self.data / 'weights'
        info = json.loads((weights / 'lvis_v1_train_cat_info.json').read_text())
        ordered = sorted(info, key=lambda c: c['id'])
        names = [[s.replace('_', ' ') for s in c.get('synonyms', [c['name']])] for c in ordered]
        return names, np.load(weights / 'lvis_v1_clip_a+cname.npy')

    def labelled(self, screen):
        """(path, names) of the photos that the people screen kept; `screen` is the TSV it wrote. Faces too small for its net
        are left to the eye of who wrote about the photo, and that eye may exclude what the screen kept."""
        with open(screen, encoding='utf-8', newline='') as f:
            listed = list(csv.DictReader(f, delimiter='\t'))
        written = {row['file']: self.written.of(f"labelled/{row['file']}") for row in listed}
        blocked = self.blocked_photos({file: said for file, said in written.items() if said})
        kept = []
        for row in listed:
            file = row['file']
            if self.written.may_be_young(f'labelled/{file}'):
                self.counts['labelled: perhaps a child, to the eye'] += 1
            elif file in blocked:
                self.counts['labelled: a child in what was written'] += 1
            elif row['label'] == 'misc':
                self.counts['labelled: no name'] += 1
            elif row['keep'] != '1' and not (row['reason'] == 'small-face' and written[file]):
                self.counts[f"labelled: {row['reason']}"] += 1
            else:
                self.counts['labelled: trained on'] += 1
                kept.append((file, [row['label'].replace('_', ' ')]))
        details = {}
        for folder in ('imagenet-samples', 'imagenet-samples2'):
            for r in rows(self.data / 'labelled' / folder / 'labels.tsv'):
                details[f'{folder}/images/{r[0]}'] = [n.strip() for n in r[3].split(',')] if len(r) > 3 else []
        for file, names in kept:
            for name in details.get(file, []):
                if name not in names:
                    names.append(name)
        return kept

    def pictures(self, screen, painted):
        """Source -> [(path, sentences)]: every picture that a tower sees in training, and no other. painted: path ->
        captions, without pictures of children."""
        folder = self.data / 'flickr8k' / 'images'
        said = {image: captions + self.said_of_flickr8k(image) for image, captions in self.captions.items()}
        flickr = self.photos(self.blocked_photos(said))
        labelled = self.data / 'labelled'
        return {'flickr8k': [(folder / image, said[image]) for image in flickr],
                'labelled': [(labelled / file, names) for file, names in self.labelled(screen)],
                'painted': [(Path(path), painted[path]) for path in sorted(painted)]}
