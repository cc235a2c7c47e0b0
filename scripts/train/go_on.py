# SPDX-License-Identifier: MIT
"""The last steps alone, from a finished model: its text tower settles anew and its projection is fitted again, to the
sentences there are now. The image tower stays as it is, which is why a processor is enough."""
import json
import math
import subprocess

import numpy as np
import torch

import export
import stages
from corpus import ROOT
from device import DEVICE
from stage_settle import Looks

CHECKPOINT = 'go_on.pt'


def bare(model):
    """A finished model without what `finish` added to it: the directions of the space that sentences don't use (the two
    least) hold the same for every sentence."""
    weight, bias = model.text_projection.weight.data, model.text_projection.bias.data
    unused = torch.linalg.svd(weight.double())[0][:, -2:].float()
    weight -= unused @ (unused.t() @ weight)
    bias -= unused @ (unused.t() @ bias)
    model.set_query_offset(None, None)
    return model.to(DEVICE, memory_format=torch.channels_last)


def engine_looks(material, folder, work):
    """The same as Training.looks, by the engine itself: on a processor it is ten times as fast. folder: of the model."""
    pictured = [*material.sources, material.dev]
    out = work / 'looks.f32'
    subprocess.run(['node', str(ROOT / 'scripts/train/looks.js'), '--model', str(folder), '--out', str(out)], check=True,
                   text=True, input=json.dumps([path for source in pictured for path in source.paths]))
    count = sum(len(source.paths) for source in material.sources)
    seen = torch.from_numpy(np.fromfile(out, np.float32).reshape(count + len(material.dev.paths), 2, -1)).to(DEVICE)
    return Looks(seen[:count, 0], seen[:count, 1], seen[count:, 0])


def run(material, work, out, log):
    """The last steps alone, from the finished model in `out`, whose image tower stays as it is."""
    material.tokenizer = (out / 'tokenizer.json').read_text(encoding='utf-8')
    training = stages.Training(material, work, log)
    training.log_scale.data.fill_(math.log(json.loads((out / 'config.json').read_text())['logit_scale']))
    student = bare(export.read(out))
    stages.settle_and_finish(training, student, engine_looks(material, out, work), out, CHECKPOINT)
    (work / CHECKPOINT).unlink()  # the next time there are other sentences
