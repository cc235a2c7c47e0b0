# SPDX-License-Identifier: MIT
"""What each of the text tower's objectives brings: each left out in turn, trained briefly, judged by what it is there
for, logged for the card.

    python3 scripts/train/ablate_text.py --data DIR --work DIR

The image side is the same for all: ImageNet's trunk with a ridge head fitted to each text tower. Some pairs of parallel
sentences and some classes of labelled photos are held back to judge by.
"""
import copy
import dataclasses
import math
import random

import torch

import head
import pretrained
import stage_text
from ablate import training_of_arguments
from batches import encode_many, mistyped
from device import DEVICE
from log import Log
from samplers import TextSampler
from settings import CONFIG, HEAD, SEED, STORED, TEXT, WEIGHTS
from towers import ClipLite
from validate import recall

PLAN = {'steps': 300, 'lr': TEXT['lr'], 'drop': TEXT['drop'], 'dev_every': 300}
QUARTER = tuple(n // 4 for n in TEXT['sizes'])
PAIRS_HELD_BACK = 600
CLASS_HELD_BACK = 4  # every fourth


class PlainSampler(TextSampler):
    """Without fragments and typos."""

    def __init__(self, *args):
        super().__init__(*args)
        self.tokens.varied = self.tokens.plain


def leaving_out(objective):
    return tuple(0 if i == objective else n for i, n in enumerate(QUARTER))


VARIANTS = {
    'nothing': (TextSampler, QUARTER),
    'no parallel sentences': (TextSampler, leaving_out(1)),
    'no captions glossed in Russian': (TextSampler, leaving_out(2)),
    'no synonyms': (TextSampler, leaving_out(3)),
    "no names of CLIP's": (TextSampler, leaving_out(4)),
    'no fragments, no typos': (PlainSampler, QUARTER),
    'half the captions a step': (TextSampler, (QUARTER[0] // 2, *QUARTER[1:])),
}


class Judge:
    """What a text tower is worth, by what its objectives are there for."""

    def __init__(self, training, pairs, pooled, dev_pooled):
        """pooled, dev_pooled: ImageNet's features of the sources' pictures and of the dev photos, (n, head_channels)."""
        self.training, self.pairs, self.pooled, self.dev_pooled = training, pairs, pooled, dev_pooled
        self.sources = training.material.sources
        rng = random.Random(SEED)
        self.mistyped = [training.tokens.plain(mistyped(rng, c, chance=1)) for c in training.dev.captions]
        start = 0
        for source in self.sources:
            if source.labels is not None:
                break
            start += len(source.array)
        self.names = {label: names[0] for label, names in zip(source.labels, source.names)}
        held = [i for i, label in enumerate(source.labels) if label % CLASS_HELD_BACK == 0]
        self.held = torch.tensor([start + i for i in held], device=DEVICE)
        self.label = torch.tensor([source.labels[i] for i in held], device=DEVICE)

    def fit_head(self, model):
        """The ridge head, from all pictures but those of the classes held back."""
        shares = torch.cat([torch.full((len(s.array),), WEIGHTS[s.name], device=DEVICE) for s in self.sources])
        shares[self.held] = 0.0
        targets = torch.cat([head.sentence_means(model, s, self.training.tokens, SEED) for s in self.sources])
        head.fit(model, head.Fit(self.pooled, targets, shares, len(self.sources[0].array)), **HEAD)

    def things(self, model):
        """Of the classes held back: how often a photo of the class is among the ten photos nearest to its name, in %."""
        images = model.project_image(self.pooled[self.held], False)
        labels = sorted(set(self.label.tolist()))
        texts = encode_many(model, [self.training.tokens.plain(f'a photo of a {self.names[l]}') for l in labels])
        nearest = (texts @ images.t()).topk(10).indices
        found = (self.label[nearest] == torch.tensor(labels, device=DEVICE)[:, None]).any(1)
        return round(100 * found.float().mean().item(), 2)

    def russian(self, model):
        """Of the parallel sentences held back: the English one, found by the Russian."""
        english, russian = (encode_many(model, [self.training.tokens.plain(p[k]) for p in self.pairs]) for k in (1, 2))
        return recall(english, russian, torch.arange(len(self.pairs), device=DEVICE))

    @torch.no_grad()
    def __call__(self, model):
        dev = self.training.dev
        self.fit_head(model)
        images = model.project_image(self.dev_pooled, False)
        rng, gloss = random.Random(SEED), self.training.material.texts.russian.gloss
        return {**dev.texts(model), 'photos': recall(images, encode_many(model, dev.tokens), dev.owner),
                'mistyped': recall(images, encode_many(model, self.mistyped), dev.owner),
                'glossed': dev.glossed(model, images, lambda c: gloss(rng, c))['all'],
                'russian': self.russian(model), 'things': self.things(model)}


def features(training, path):
    """ImageNet's features of every picture and of the dev photos."""
    if path.exists():
        return torch.load(path, map_location=DEVICE)
    vision = ClipLite(CONFIG).vision_model
    pretrained.start_from(vision, training.material.trunk)
    vision.to(DEVICE, memory_format=torch.channels_last).eval()
    both = [head.pooled_features(vision, pixels, STORED) for pixels in (training.pixels, training.dev.pixels)]
    torch.save(both, path)
    return both


def run(training):
    texts, work = training.material.texts, training.work
    pairs = random.Random(SEED).sample(texts.pairs, len(texts.pairs))
    judge = Judge(training, pairs[:PAIRS_HELD_BACK], *features(training, work / 'ablate_features.pt'))
    kept = dataclasses.replace(texts, pairs=pairs[PAIRS_HELD_BACK:])
    torch.manual_seed(SEED)
    start = ClipLite(CONFIG).to(DEVICE)
    for number, (change, (sampler, sizes)) in enumerate(VARIANTS.items()):
        model = copy.deepcopy(start)
        log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0), device=DEVICE))
        stage_text.run(model, sampler(kept, training.bpe, sizes), training.objects, work / f'ablate_text{number}.pt',
                       Log(work / 'ablate_text.jsonl'), training.dev.texts, log_scale=log_scale, seed=SEED, **PLAN)
        training.log(stage='text ablation', change=change, steps=PLAN['steps'], sentences=2 * QUARTER[0],
                     judged=judge(model.eval()))


if __name__ == '__main__':
    run(training_of_arguments(__doc__))
