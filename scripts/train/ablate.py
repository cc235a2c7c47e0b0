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
import query_offset
import stages
from batches import encode_many, pad
from device import DEVICE
from graded import Graded
from log import Log
from settings import CONFIG, HEAD, HUBNESS, PROTOTYPES, QUERY_OFFSET, SEED
from towers import ClipLite
from validate import pooled_ap


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
                           if 'visual_' not in k and k != 'text_projection.bias'}, strict=False)
    head.fit(model, data, **HEAD)
    return model.eval()


@torch.no_grad()
def run(training, student):
    data = training.measured(student, True)
    pooled = head.pooled_features(student.vision_model, training.dev.pixels, stages.SIZE, True)
    bank = pad([training.tokens.plain(s) for s in training.material.hubness_bank()]).to(DEVICE)

    graded = Graded(training.dev.captions)

    def fitted(data, hubs=HUBNESS['hubs'], offset=QUERY_OFFSET['share'], **changes):
        plan = {**PROTOTYPES, **changes}
        model, config = prototypes.fit(student, CONFIG, data, seed=SEED, **plan)
        prototypes.set_hubness_aside(model, data, bank, penalty=plan['penalty'], **{**HUBNESS, 'hubs': hubs})
        if offset:
            query_offset.set_query_offset(model, config, data, bank, **{**QUERY_OFFSET, 'share': offset})
        return model

    def log(name, model):
        images, texts = model.project_image(pooled, True), encode_many(model, training.dev.tokens, int8=True)
        training.log(stage='ablation', change=name, dev=training.dev.recalls(images, texts, training.dev.owner),
                     pooled_ap=pooled_ap(images, texts, training.dev.owner), graded=graded(images, texts))

    sources = training.material.sources
    log('nothing', fitted(data))
    log('no hubness', fitted(data, hubs=0))
    log('twice the hubness', fitted(data, hubs=2 * HUBNESS['hubs']))
    log('no query offset', fitted(data, offset=0))
    log('two thirds of the query offset', fitted(data, offset=QUERY_OFFSET['share'] * 2 / 3))
    log('a linear projection', linear(student, data))
    log('no labelled photos', fitted(without(data, sources, ['labelled'])))
    log('no paintings', fitted(without(data, sources, ['painted'])))
    log('Flickr8k only', fitted(without(data, sources, ['labelled', 'painted'])))
    log('512 prototypes', fitted(data, prototypes=512))


def training_of_arguments(about):
    """What the command line names: the data, and the work folder with its log. about: the script's docstring."""
    parser = argparse.ArgumentParser(description=about.split('\n\n')[0])
    parser.add_argument('--data', default=os.environ.get('IMAGO_DATA'), required='IMAGO_DATA' not in os.environ)
    parser.add_argument('--work', default=material.ROOT / 'build' / 'train', type=Path)
    parser.add_argument('--threads', default=os.cpu_count(), type=int)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    return stages.Training(material.gather(options.data, options.work), options.work, Log(options.work / 'log.jsonl'))


if __name__ == '__main__':
    named = training_of_arguments(__doc__)
    run(named, stages.followed(named))
