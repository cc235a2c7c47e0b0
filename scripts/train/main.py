# SPDX-License-Identifier: MIT
"""Trains CLIP-lite from the data folder to the model folder: one command, resumable, seeded.

    python3 scripts/train/main.py --data DIR [--out models/clip-lite] [--work build/train]

Stages: tokenizer, text tower, early activations, later blocks on them, everything end to end with int8 in the
loop, export. Each leaves its result in --work; a stopped run goes on from its last checkpoint.
"""
import argparse
import copy
import json
import math
import os
import platform
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

PACKAGES = 'python3-torch libopenblas0-pthread python3-pil python3-onnx hunspell-ru mueller7-dict'

try:
    import onnx  # noqa: F401
    import PIL  # noqa: F401
    import torch
except ImportError as error:
    sys.exit(f'{error}: sudo apt-get install {PACKAGES}, and run this with /usr/bin/python3')

import bpe
import equalise
import export
import head
import pictures
import pretrained
import prototypes
import stage_full
import stage_joint
import stage_text
import validate
from batches import Tokens
from corpus import ROOT, Corpus, rows
from russian import HUNSPELL, MUELLER, Russian, words
from settings import BLEND, CONFIG, FULL, HEAD, PAINTER, PROTOTYPES, ROUNDS, SEED, SHARES, STORED, TEXT
from stage_joint import PictureSampler, Source
from stage_text import TextSampler
from towers import ClipLite


class Log:
    """Prints a line of JSON for every event and keeps them in a file for the curves."""

    def __init__(self, path):
        self.path, self.started = path, time.time()

    def __call__(self, **event):
        event = {k: round(v, 4) if isinstance(v, float) else v for k, v in event.items()}
        line = json.dumps({'t': round(time.time() - self.started), **event})
        print(line, flush=True)
        with open(self.path, 'a', encoding='utf-8') as f:
            f.write(line + '\n')


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


def russian_of(corpus):
    """The word table and the word forms, for the words that captions use five times or more."""
    seen = Counter(w for group in corpus.caption_groups() for caption in group for w in words(caption))
    return Russian(corpus.russian_pairs(), [w for w, n in seen.items() if n >= 5])


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


def gather(corpus, work, painted, size):
    """Every source of pictures, and the counts of what stayed out."""
    sources = []
    for name, listed in corpus.pictures(screened(corpus, work), painted).items():
        array = pictures.load([path for path, _ in listed], size, work / f'{name}.npy')
        sentences = [said for _, said in listed]
        labels = None
        if name == 'labelled':  # pictures whose first name is the same
            numbers = {}
            labels = [numbers.setdefault(names[0].lower(), len(numbers)) for names in sentences]
        sources.append(Source(name, array, sentences, labels=labels, framed=labels is not None))
    return sources


def blend(towers, shares):
    """The mean of several towers and of the weights they started from generalises better than any (Wortsman et al.
    2022, arXiv:2109.01903 and 2203.05482). towers: state dicts of one shape."""
    return {name: sum(share * tower[name] for share, tower in zip(shares, towers)) for name in towers[0]}


def machine_name(threads):
    cpu = Path('/proc/cpuinfo')
    names = [l.split(':')[1].strip() for l in cpu.read_text().splitlines() if l.startswith('model name')] \
        if cpu.exists() else []
    return f"{names[0] if names else platform.machine()}, {threads} of {os.cpu_count()} threads"


def calibration(sources, size, each=96, chunk=16):
    """Pictures of every source to measure activations on, and as many others to judge the result with."""
    pick = lambda start: [pictures.plain(s.array[i], size) for s in sources for i in range(start, start + each)]
    batches = lambda rows: [pictures.batch_of(rows[i:i + chunk]) for i in range(0, len(rows), chunk)]
    return batches(pick(0)), batches(pick(each))


def hubness_bank(corpus, tokens):
    """One caption of every photo that is known by its captions: what people say of photos in general."""
    rng = random.Random(SEED)
    return [tokens.plain(rng.choice(group)) for group in corpus.caption_groups()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--data', default=os.environ.get('IMAGO_DATA'), required='IMAGO_DATA' not in os.environ)
    parser.add_argument('--out', default=ROOT / 'models' / 'clip-lite', type=Path)
    parser.add_argument('--work', default=ROOT / 'build' / 'train', type=Path)
    parser.add_argument('--threads', default=os.cpu_count(), type=int)
    options = parser.parse_args()
    missing = [path for path in (HUNSPELL, MUELLER) if not path.exists()]
    if missing:
        sys.exit(f'{missing[0]} is not there: sudo apt-get install {PACKAGES}')
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    work = options.work
    work.mkdir(parents=True, exist_ok=True)
    log = Log(work / 'log.jsonl')
    corpus = Corpus(options.data)

    painted = paintings(corpus, work)
    text = tokenizer_text(corpus, work, painted)
    tokens = Tokens(bpe.Bpe(text), random.Random(SEED), CONFIG['text_config']['max_position_embeddings'])
    sources = gather(corpus, work, painted, STORED)
    log(stage='data', machine=machine_name(options.threads), **corpus.counts)

    model = ClipLite(CONFIG)
    russian = russian_of(corpus)
    text_sampler = TextSampler(corpus, russian, tokens.bpe, SEED)
    stage_text.run(model, text_sampler, work / 'text.pt', log, seed=SEED, **TEXT)

    photos = [corpus.data / 'flickr8k' / 'images' / i for i in corpus.dev]
    blocked = corpus.blocked_photos(corpus.captions)
    allowed = [i not in blocked and i not in corpus.flagged for i in corpus.dev]

    def check(size):
        dev = pictures.load(photos, size, work / f'dev{size}.npy')
        return lambda m, int8=False: validate.dev_recall(m, tokens, dev, [corpus.captions[i] for i in corpus.dev],
                                                         allowed, int8)

    pretrained.start_from(model.vision_model, corpus.data / 'weights' / 'mobilenetv2_features.onnx')
    model.to(memory_format=torch.channels_last)
    start = {name: value.clone() for name, value in model.vision_model.state_dict().items()}
    towers = [start]
    log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0)))
    for number, (name, size, views, plan) in enumerate(ROUNDS):
        model.vision_model.load_state_dict(start)
        for which, source in enumerate(sources):
            source.cache = pictures.cache_views(model.vision_model, source.array, size, views[source.name],
                                                plan['depth'], work / f'{source.name}_views{size}.npy',
                                                SEED + which + 10 * number)
        checkpoint = work / f'{name}.pt'
        if number and not checkpoint.exists():
            head.fit(model, sources, tokens, size, seed=SEED, **HEAD)
            log(stage='head', dev=check(size)(model))
        sampler = PictureSampler(sources, SHARES[name], tokens, russian, size, SEED)
        stage_joint.run(model, sampler, text_sampler, checkpoint, log, check(size), log_scale=log_scale,
                        stage=name, seed=SEED + 1 + number, **plan)
        towers.append({name: value.clone() for name, value in model.vision_model.state_dict().items()})

    size = CONFIG['vision_config']['image_size']
    judge = check(size)
    members = []
    for shares in (*BLEND['teachers'], BLEND['start']):
        model.vision_model.load_state_dict(blend(towers, shares))
        head.fit(model, sources, tokens, size, seed=SEED, **HEAD)
        members.append(copy.deepcopy(model))
        log(stage='blend', shares=shares, dev=judge(model))
    teacher = stage_full.Teacher(members)
    log(stage='teacher', dev=judge(teacher))

    seen, unseen = calibration(sources, size)
    log(stage='equalise', before=equalise.int8_cosine(model, unseen))
    equalise.equalise(model.vision_model, seen)
    log(stage='equalise', after=equalise.int8_cosine(model, unseen))
    sampler = PictureSampler(sources, SHARES['full'], tokens, russian, size, SEED)
    stage_full.run(model, teacher, sampler, text_sampler, work / 'full.pt', log, judge, log_scale=log_scale,
                   seed=SEED + 9, **FULL)
    equalise.equalise_stem(model.vision_model, seen)
    log(stage='linear', dev=judge(model, True))
    model, config = prototypes.fit(model, CONFIG, sources, tokens, hubness_bank(corpus, tokens), size, seed=SEED,
                                   **PROTOTYPES)
    log(stage='int8', dev=judge(model, True))
    log(stage='float', dev=judge(model), int8_cosine=equalise.int8_cosine(model, unseen))
    config['logit_scale'] = round(math.exp(log_scale.item()), 4)
    export.write(model, config, text, options.out)
    log(stage='export', model=str(options.out.name))


if __name__ == '__main__':
    main()
