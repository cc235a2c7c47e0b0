# SPDX-License-Identifier: MIT
"""All that the stages need, gathered from the data folder; it can be packed into one file, and trained from elsewhere."""
import lzma
import pickle
import random
import subprocess
from collections import Counter
from dataclasses import dataclass

import numpy as np

import bpe
import pictures
import pretrained
from corpus import ROOT, Corpus, rows
from russian import Russian, words
from settings import CONFIG, PAINTER, SEED, STORED


@dataclass
class Source:
    """One kind of picture. array: (n, size, size, 3) uint8; sentences: a list for each picture; labels: pictures of the
    same label belong together (an integer a picture), or None; names: of the thing on each picture, where its class is
    known; paths: of the pictures, on the machine that gathered them."""
    name: str
    array: np.ndarray
    sentences: list
    labels: list = None
    names: list = None
    paths: list = None


@dataclass
class Texts:
    """What the text objectives draw from. groups: captions of one photo each; pairs: (kind, English, Russian); synsets:
    names of one thing each; objects: names and their teacher's embeddings (n, 512)."""
    groups: list
    pairs: list
    synsets: list
    objects: tuple
    russian: Russian


@dataclass
class Material:
    """dev: the validation photos as a source, `allowed` (n) bool for those without a child in a caption. trunk: the image
    tower's first weights. russian: (row of a dev photo, a Russian sentence about it), of some of the allowed."""
    tokenizer: str
    sources: list
    dev: Source
    allowed: list
    russian: list
    texts: Texts
    trunk: dict
    counts: dict

    def hubness_bank(self):
        """One caption of every photo that is known by its captions: what people say of photos in general."""
        rng = random.Random(SEED)
        return [rng.choice(group) for group in self.texts.groups]


def tokenizer_text(corpus, work, painted):
    """Learns the vocabulary once. Russian and the names of things weigh more than their share of the text."""
    path = work / 'tokenizer.json'
    if not path.exists():
        russian = corpus.russian_pairs()
        texts = [(c, 1) for group in corpus.caption_groups() for c in group]
        texts += [(p[2], 6) for p in russian] + [(p[1], 1) for p in russian]
        texts += [(n, 2) for names in corpus.imagenet().values() for n in names]
        texts += [(n, 20) for names in corpus.lvis()[0] for n in names]
        texts += [(c, 1) for captions in painted.values() for c in captions]
        special = 2
        merges = bpe.train(texts, CONFIG['text_config']['vocab_size'] - 512 - special)
        path.write_text(bpe.tokenizer_json(merges), encoding='utf-8')
    return path.read_text(encoding='utf-8')


def texts_of(corpus, sources):
    """The word table and the word forms are for the words that captions use five times or more."""
    groups, pairs = corpus.caption_groups(), corpus.russian_pairs()
    seen = Counter(w for group in groups for caption in group for w in words(caption))
    groups += [said for source in sources if source.names for said in source.sentences if len(said) > 1]
    synsets = [s for s in corpus.names() if len(s) > 1] + [
        s for s in corpus.imagenet().values() if len(s) > 1 for _ in range(10)]
    return Texts(groups, pairs, synsets, corpus.lvis(), Russian(pairs, [w for w, n in seen.items() if n >= 5]))


def screened(corpus, work):
    """The file of the screen's verdicts on the labelled photos: which show no people."""
    path = work / 'screen.tsv'
    if not path.exists():
        subprocess.run(['node', str(ROOT / 'scripts/train/screen/main.js'), '--data', str(corpus.data), '--out',
                        str(path)], check=True)
    return path


def paintings(corpus, work):
    """Other seeds of the sample gallery's painter: path -> captions; pictures of children stay out."""
    captions = {}
    for seed in PAINTER['seeds']:
        folder = work / 'painter' / str(seed)
        if not (folder / 'captions.tsv').exists():
            subprocess.run(['node', str(ROOT / 'scripts/gallery/draw.js'), '--out', str(folder), '--seed', str(seed),
                            '--size', str(PAINTER['size'])], check=True, stdout=subprocess.DEVNULL)
        for image, caption in rows(folder / 'captions.tsv'):
            captions.setdefault(str(folder / 'images' / image), []).append(caption)
    blocked = corpus.blocked_photos(captions)
    corpus.counts['painted: a child in a caption'] += len(blocked)
    corpus.counts['painted: trained on'] += len(captions) - len(blocked)
    return {path: cs for path, cs in captions.items() if path not in blocked}


def sources_of(corpus, work, painted, size):
    """Every source of pictures, and the counts of what stayed out."""
    sources = []
    for name, listed in corpus.pictures(screened(corpus, work), painted).items():
        array = pictures.load([path for path, _ in listed], size, work / f'{name}.npy')
        sentences, paths = [said for _, said in listed], [str(path) for path, _ in listed]
        if name != 'labelled':
            sources.append(Source(name, array, sentences, paths=paths))
            continue
        numbers = {}  # pictures whose first name is the same belong together
        labels = [numbers.setdefault(names[0].lower(), len(numbers)) for names in sentences]
        written = [corpus.written.of(path.relative_to(corpus.data)) for path, _ in listed]
        sources.append(Source(name, array, written, labels, sentences, paths))
    return sources


def gather(data, work):
    corpus = Corpus(data)
    painted = paintings(corpus, work)
    tokenizer = tokenizer_text(corpus, work, painted)
    sources = sources_of(corpus, work, painted, STORED)
    children = corpus.blocked_photos(corpus.captions)
    photos = [corpus.data / 'flickr8k' / 'images' / i for i in corpus.dev]
    dev = Source('dev', pictures.load(photos, STORED, work / f'dev{STORED}.npy'), [corpus.captions[i] for i in corpus.dev],
                 paths=[str(path) for path in photos])
    allowed = [i not in children and i not in corpus.flagged for i in corpus.dev]
    trunk = pretrained.convolutions(corpus.data / 'weights' / 'mobilenetv2_features.onnx')
    russian = [(row, said) for row, i in enumerate(corpus.dev) if allowed[row] for said in corpus.said_of_flickr8k(i)]
    return Material(tokenizer, sources, dev, allowed, russian, texts_of(corpus, sources), trunk, dict(corpus.counts))


def pack(material, path):
    """One file of a few ten megabytes, for a machine that lacks the data folder and its tools. Only what this wrote may be
    unpacked: it is a pickle."""
    pictured = [*material.sources, material.dev]
    arrays = [s.array for s in pictured]
    try:
        for source in pictured:
            source.array = [pictures.packed(p) for p in source.array]
        path.write_bytes(lzma.compress(pickle.dumps(material), preset=1))
    finally:
        for source, array in zip(pictured, arrays):
            source.array = array


def unpack(path):
    material = pickle.loads(lzma.decompress(path.read_bytes()))
    for source in (*material.sources, material.dev):
        source.array = pictures.unpacked(source.array)
    return material
