# SPDX-License-Identifier: MIT
"""The stages in order, each on what the one before left."""
import copy
import math
import random

import torch

import bpe
import compact
import equalise
import export
import head
import pretrained
import prototypes
import query_offset
import stage_follow
import stage_joint
import stage_settle
import stage_text
import views
from batches import Tokens, encode_many, pad
from device import DEVICE
from exchanged import WithColours, colour_pairs
from samplers import LONGEST, PictureSampler, TextSampler
from settings import (CONFIG, FOLLOW, HEAD, HUBNESS, PROTOTYPES, QUERY_OFFSET, ROUNDS, SEED, SETTLE, SHARES, SOUP, TEXT,
                      WEIGHTS)
from towers import ClipLite
from validate import Dev

SIZE = CONFIG['vision_config']['image_size']


def on_device(array):
    """(n, s, s, 3) uint8 -> (n, 3, s, s) where the training runs."""
    return torch.from_numpy(array.copy()).permute(0, 3, 1, 2).contiguous().to(DEVICE)


def blend(towers, shares):
    """The mean of several towers and of the weights they started from generalises better than any (Wortsman et al.
    2022, arXiv:2109.01903 and 2203.05482). towers: state dicts of one shape."""
    return {name: sum(share * tower[name] for share, tower in zip(shares, towers)) for name in towers[0]}


class Training:
    """The data where the training runs, and what every stage needs of it."""

    def __init__(self, material, work, log):
        self.material, self.work, self.log = material, work, log
        self.bpe = bpe.Bpe(material.tokenizer)
        self.tokens = Tokens(self.bpe, random.Random(SEED), LONGEST)
        self.pixels = torch.cat([on_device(s.array) for s in material.sources])
        self.objects = torch.nn.functional.normalize(
            torch.from_numpy(material.texts.objects[1]).float(), dim=1).to(DEVICE)
        self.dev = Dev(on_device(material.dev.array), material.dev.sentences, material.allowed, material.russian,
                       self.tokens)
        self.log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0), device=DEVICE))

    def judge(self, model, int8=False):
        return self.dev(model, SIZE, int8)

    def pictures(self, text_sizes, shares=SHARES):
        texts = TextSampler(self.material.texts, self.bpe, text_sizes)
        return PictureSampler(self.material.sources, shares, self.material.texts.russian, self.bpe, texts)

    def measured(self, model, int8=False):
        return head.measured(model, self.pixels, self.material.sources, self.tokens, SIZE, WEIGHTS, SEED, int8)

    def looks(self, model):
        """What the model's image tower sees, in the engine's int8 arithmetic."""
        see = lambda pixels: head.pooled_features(model.vision_model, pixels, SIZE, True)
        return stage_settle.Looks(see(self.pixels), see(views.middle(self.pixels)), see(self.dev.pixels))

    def fit_of(self, model, looks):
        return head.fit_of(model, looks.whole, self.material.sources, self.tokens, WEIGHTS, SEED)

    def calibration(self, each=96, chunk=16):
        """Pictures of every source to measure activations on, and as many others to judge the result with."""
        starts, offset = [], 0
        for source in self.material.sources:
            starts.append(offset)
            offset += len(source.array)
        rows = lambda begin: torch.cat([self.pixels[s + begin:s + begin + each] for s in starts])
        return [[views.plain(part, SIZE) for part in rows(begin).split(chunk)] for begin in (0, each)]

    def text(self, model):
        sampler = TextSampler(self.material.texts, self.bpe, TEXT['sizes'])
        plan = {k: v for k, v in TEXT.items() if k != 'sizes'}
        stage_text.run(model, sampler, self.objects, self.work / 'text.pt', self.log, self.dev.texts,
                       log_scale=self.log_scale, seed=SEED, **plan)

    def rounds(self, model):
        """-> the image trunks: ImageNet's, and one of every round."""
        pretrained.start_from(model.vision_model, self.material.trunk)
        model.to(DEVICE, memory_format=torch.channels_last)
        start = {name: value.clone() for name, value in model.vision_model.state_dict().items()}
        towers = [start]
        for number, plan in enumerate(ROUNDS):
            name = f'round{number}'
            model.vision_model.load_state_dict(start)
            if not (self.work / f'{name}.pt').exists():
                head.fit(model, self.measured(model), **HEAD)
                self.log(stage='head', dev=self.judge(model))
            stage_joint.run(model, self.pixels, self.pictures(plan['text_sizes']), self.objects,
                            self.work / f'{name}.pt', self.log, self.judge, stage=name, size=SIZE,
                            log_scale=self.log_scale, seed=SEED + 1 + number,
                            **{k: v for k, v in plan.items() if k != 'text_sizes'})
            towers.append({name: value.clone() for name, value in model.vision_model.state_dict().items()})
        return towers

    def with_head(self, model, trunk, shares):
        """A copy of the model with this trunk and the attention over prototypes; and its config."""
        model.vision_model.load_state_dict(trunk)
        result, config = prototypes.fit(model, CONFIG, self.measured(model), seed=SEED, **PROTOTYPES)
        self.log(stage='blend', shares=shares, dev=self.judge(result))
        return result, config

    def follow(self, student, teacher):
        sampler = self.pictures(FOLLOW['text_sizes'])
        stage_follow.run(student, teacher, self.pixels, sampler, self.objects, self.work / 'follow.pt', self.log,
                         self.judge, size=SIZE, log_scale=self.log_scale, seed=SEED + 30,
                         **{k: v for k, v in FOLLOW.items() if k != 'text_sizes'})

    def settle(self, model, looks, checkpoint):
        """The text tower goes on, against what the image tower sees."""
        own = ('pictures', 'text_sizes', 'folds', 'every', 'colours')
        pairs = colour_pairs(self.material.sources)
        sampler = WithColours(self.pictures(SETTLE['text_sizes'], SETTLE['pictures']), pairs, self.bpe, SETTLE['colours'])
        data = head.untaught(looks.whole, self.material.sources, WEIGHTS)
        folds = stage_settle.Folds(model, data, looks.middle, SETTLE['folds'], SEED, **PROTOTYPES)
        targets = lambda m: head.targets(m, self.material.sources, self.tokens, SEED)
        stage_settle.run(model, stage_settle.Following(folds, targets, SETTLE['every']), sampler, self.objects,
                         self.work / checkpoint, self.log, lambda m: self.fitted(m, looks), log_scale=self.log_scale,
                         seed=SEED + 40, **{k: v for k, v in SETTLE.items() if k not in own})

    @torch.no_grad()
    def fitted(self, model, looks):
        """Recalls on the dev photos by a projection fitted to the text tower as it is, its hubness set aside."""
        data = self.fit_of(model, looks)
        result, _ = prototypes.fit(model, CONFIG, data, seed=SEED, **PROTOTYPES)
        prototypes.set_hubness_aside(result, data, self.bank()[::4], penalty=PROTOTYPES['penalty'], **HUBNESS)
        images = result.project_image(looks.dev)
        texts = encode_many(result, self.dev.tokens)
        return {**self.dev.recalls(images, texts, self.dev.owner), 'russian': self.dev.russian(result, images),
                'colours': self.dev.colours(result, images)}

    def bank(self):
        """Token ids of what people say of photos in general."""
        return pad([self.tokens.plain(s) for s in self.material.hubness_bank()]).to(DEVICE)


def run(material, work, out, log):
    """Everything, from the text tower to the model folder."""
    training = Training(material, work, log)
    model = ClipLite(CONFIG).to(DEVICE)
    training.text(model)
    towers = training.rounds(model)

    single = [[float(i == k) for i in range(len(towers))] for k in range(1, len(towers))]
    teacher = stage_follow.Teacher([training.with_head(model, towers[k + 1], s)[0] for k, s in enumerate(single)])
    log(stage='teacher', dev=training.judge(teacher))
    shares = [SOUP, *[(1 - SOUP) / len(single)] * len(single)]
    student, _ = training.with_head(model, blend(towers, shares), shares)

    seen, unseen = training.calibration()
    log(stage='equalise', before=equalise.int8_cosine(student, unseen))
    equalise.equalise(student.vision_model, seen)
    equalise.equalise_stem(student.vision_model, seen)
    log(stage='equalise', after=equalise.int8_cosine(student, unseen))
    training.follow(student, teacher)
    settle_and_finish(training, student, training.looks(student), out)


def settle_and_finish(training, student, looks, out, checkpoint='settle.pt'):
    """The steps that leave the image tower as it is. checkpoint: its name in the work folder."""
    training.log(stage='unsettled', dev=training.fitted(student, looks))
    training.settle(student, looks, checkpoint)
    finish(training, student, looks, out)


@torch.no_grad()
def finish(training, student, looks, out):
    """The projection that ships, and the model folder."""
    data = training.fit_of(student, looks)
    model, config = prototypes.fit(student, CONFIG, data, seed=SEED, **PROTOTYPES)
    bank = training.bank()
    prototypes.set_hubness_aside(model, data, bank, penalty=PROTOTYPES['penalty'], **HUBNESS)
    config = query_offset.set_query_offset(model, config, data, bank, **QUERY_OFFSET)
    training.log(stage='compact', **compact.compact(model, data.pooled, bank[::5]))
    images = model.project_image(looks.dev, True)
    rng, russian = random.Random(SEED), training.material.texts.russian
    texts = encode_many(model, training.dev.tokens, int8=True)
    training.log(stage='int8', dev=training.dev.recalls(images, texts, training.dev.owner),
                 glossed=training.dev.glossed(model, images, lambda c: russian.gloss(rng, c), True),
                 russian=training.dev.russian(model, images, True))
    _, unseen = training.calibration()
    training.log(stage='float', dev=training.judge(model), int8_cosine=equalise.int8_cosine(model, unseen))
    config['logit_scale'] = round(math.exp(training.log_scale.item()), 4)
    export.write(model, config, training.material.tokenizer, out)
    training.log(stage='export', model=str(out.name))


def followed(training):
    """The tower that an earlier run left in the work folder."""
    config = copy.deepcopy(CONFIG)
    config['vision_config'].update(query_size=PROTOTYPES['query'], prototypes=PROTOTYPES['prototypes'])
    student = ClipLite(config).to(DEVICE, memory_format=torch.channels_last)
    state = torch.load(training.work / 'follow.pt', map_location=DEVICE)
    student.load_state_dict(state['average'])
    training.log_scale.data.copy_(state['log_scale'])
    return student.eval()


def refit(material, work, out, log):
    """The last steps for the tower that an earlier run left."""
    training = Training(material, work, log)
    student = followed(training)
    settle_and_finish(training, student, training.looks(student), out)
