# SPDX-License-Identifier: MIT
"""What the parts of the closed-form projection bring: each left out in turn, judged on the dev photos, logged for the
card.

    python3 scripts/train/ablate.py --data DIR --work DIR      # after main.py, in its work folder
"""
import argparse
import copy
import os
from pathlib import Path

import torch

import head
import material
import prototypes
import stages
from batches import encode_many
from device import DEVICE
from log import Log
from settings import CONFIG, HEAD, PROTOTYPES, SEED
from towers import ClipLite


def without(data, sources, names):
    """data: head.Fit, with no weight for the pictures of these sources."""
    counts = torch.cat([torch.full((len(s.array),), float(s.name not in names), device=DEVICE) for s in sources])
    changed = copy.copy(data)
    changed.shares = data.shares * counts.clamp_min(1e-9)  # a share of nothing would leave clusters nothing to draw
    return changed


def linear(student, data):
    """The student with the ridge head."""
    model = ClipLite(CONFIG).to(DEVICE)
    model.load_state_dict({k: v for k, v in student.state_dict().items()
                           if 'visual_' not in k}, strict=False)
    head.fit(model, data, **HEAD)
    return model.eval()


@torch.no_grad()
def run(training, student):
    data = training.measured(student, True)
    pooled = head.pooled_features(student.vision_model, training.dev.pixels, stages.SIZE, True)

    def fitted(data, **changes):
        return prototypes.fit(student, CONFIG, data, seed=SEED, **{**PROTOTYPES, **changes})[0]

    def log(name, model):
        recalls = training.dev.recalls(model.project_image(pooled, True),
                                       encode_many(model, training.dev.tokens, int8=True), training.dev.owner)
        training.log(stage='ablation', change=name, dev=recalls)

    sources = training.material.sources
    log('nothing', fitted(data))
    log('a linear projection', linear(student, data))
    log('no labelled photos', fitted(without(data, sources, ['labelled'])))
    log('no paintings', fitted(without(data, sources, ['painted'])))
    log('Flickr8k only', fitted(without(data, sources, ['labelled', 'painted'])))
    log('512 prototypes', fitted(data, prototypes=512))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--data', default=os.environ.get('IMAGO_DATA'), required='IMAGO_DATA' not in os.environ)
    parser.add_argument('--work', default=material.ROOT / 'build' / 'train', type=Path)
    parser.add_argument('--threads', default=os.cpu_count(), type=int)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    training = stages.Training(material.gather(options.data, options.work), options.work,
                               Log(options.work / 'log.jsonl'))
    run(training, stages.followed(training))


if __name__ == '__main__':
    main()
