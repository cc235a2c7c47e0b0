# SPDX-License-Identifier: MIT
"""What the parts of the steps bring in which pictures meet sentences: each changed alone, trained briefly from the same
towers, judged on the dev photos, logged for the card.

    python3 scripts/train/ablate_image.py --data DIR --work DIR     # after ablate_text.py, in its work folder

Small pictures, and every eighth of them, so that two cores can do it; but every one is drawn as often as in the training:
what keeps a tower from learning its pictures by heart shows only then.
"""
import copy
import dataclasses
import math

import torch

import head
import pretrained
import stage_joint
import stages
import views
from ablate import training_of_arguments
from device import DEVICE
from log import Log
from samplers import PictureSampler, TextSampler
from settings import CONFIG, FIRST, HEAD, SEED, SHARES, WEIGHTS
from towers import ClipLite

SIZE = 96
KEPT = 8  # every eighth picture of a source
STEPS = FIRST['steps']
PICTURES = {name: number // KEPT for name, number in SHARES.items()}  # as often as in the training, every picture is drawn
TEXTS = tuple(number // KEPT for number in FIRST['text_sizes'])
HARD = 4  # pictures drawn together


class HardSampler(PictureSampler):
    """Draws a picture together with some of those whose sentences are most like its own: negatives that are hard to tell
    from it."""

    def __init__(self, *args, targets):
        """targets: by source, the unit means of the pictures' sentences (n, dim)."""
        super().__init__(*args)
        self.alike = [(t @ t.t()).topk(4 * HARD).indices.tolist() for t in targets]

    def drawn(self, number, count):
        chosen = {}
        while len(chosen) < count:
            first = self.rng.randrange(len(self.alike[number]))
            chosen.update(dict.fromkeys([first, *self.rng.sample(self.alike[number][first], HARD - 1)]))
        return list(chosen)[:count]


VARIANTS = {
    'nothing': {},
    'no augmentation': {'view': lambda pixels, size, _: views.plain(pixels, size)},
    'pictures that are alike drawn together': {'sampler': HardSampler},
    'no share of the target for what is alike': {'soft': 0.0},
    'half the pictures a step, twice the steps': {'part': 2},
}


def some(source):
    """Every eighth picture of a source."""
    return dataclasses.replace(source, array=source.array[::KEPT], sentences=source.sentences[::KEPT],
                               labels=source.labels and source.labels[::KEPT], names=source.names and source.names[::KEPT])


class Study:
    def __init__(self, training):
        self.training = training
        self.sources = [some(source) for source in training.material.sources]
        self.pixels = torch.cat([stages.on_device(s.array) for s in self.sources])
        self.start = ClipLite(CONFIG)
        self.start.load_state_dict(torch.load(training.work / 'ablate_text0.pt', map_location='cpu')['average'])
        pretrained.start_from(self.start.vision_model, training.material.trunk)
        self.start.to(DEVICE)
        self.fit_head(self.start)

    def fit_head(self, model):
        head.fit(model, head.measured(model, self.pixels, self.sources, self.training.tokens, SIZE, WEIGHTS, SEED), **HEAD)

    def sampler(self, kind=PictureSampler, part=1):
        texts = self.training.material.texts
        own = TextSampler(texts, self.training.bpe, TEXTS)
        shares = {name: number // part for name, number in PICTURES.items()}
        if kind is PictureSampler:
            return kind(self.sources, shares, texts.russian, self.training.bpe, own)
        targets = [head.sentence_means(self.start, s, self.training.tokens, SEED) for s in self.sources]
        return kind(self.sources, shares, texts.russian, self.training.bpe, own, targets=targets)

    def train(self, number, sampler=PictureSampler, part=1, **changes):
        model = copy.deepcopy(self.start)
        log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0), device=DEVICE))
        plan = {k: v for k, v in FIRST.items() if k != 'text_sizes'}
        plan.update(steps=STEPS * part, dev_every=STEPS * part, **changes)
        stage_joint.run(model, self.pixels, self.sampler(sampler, part), self.training.objects,
                        self.training.work / f'ablate_image{number}.pt', Log(self.training.work / 'ablate_image.jsonl'),
                        lambda m: self.training.dev(m, SIZE), stage=f'image{number}', size=SIZE, log_scale=log_scale,
                        seed=SEED, **plan)
        return model.eval()

    def judge(self, model):
        """The dev photos by the projection that the steps found, and by one fitted to the trunk and the text tower that
        they left."""
        found = self.training.dev(model, SIZE)
        self.fit_head(model)
        return {'found': found, 'fitted': self.training.dev(model, SIZE)}


def run(training):
    study = Study(training)
    training.log(stage='image ablation', change='no steps', judged=study.judge(copy.deepcopy(study.start)))
    for number, (change, parts) in enumerate(VARIANTS.items()):
        judged, part = study.judge(study.train(number, **parts)), parts.get('part', 1)
        training.log(stage='image ablation', change=change, steps=STEPS * part, pictures=sum(PICTURES.values()) // part,
                     size=SIZE, judged=judged)


if __name__ == '__main__':
    run(training_of_arguments(__doc__))
