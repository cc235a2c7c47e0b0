// SPDX-License-Identifier: MIT
// The training's last steps (scripts/train/stage_settle.py, go_on.py): pictures by projections that never saw them, sentences
// that find them, and a finished model taken apart again. Skipped where there is no PyTorch.
import assert from 'node:assert/strict';
import test from 'node:test';
import { canTrain, trainWithTorch } from './helpers/train_data.js';

const skip = canTrain() ? false : 'SKIPPED: no PyTorch, Pillow and ONNX for the training';

/** Prints how far vectors move when one picture's target is turned round: its own, and those of the other folds. */
const FOLDS = `
import torch, stage_settle
from head import Fit
from settings import CONFIG
from towers import ClipLite
torch.manual_seed(1)
n, dim = 60, CONFIG['projection_dim']
pooled = torch.rand(n, CONFIG['vision_config']['head_channels'])
targets = torch.nn.functional.normalize(torch.randn(n, dim), dim=1)
plan = {'query': 16, 'prototypes': 24, 'sharpness': 3.0, 'penalty': 0.03, 'rounds': 2}
folds = stage_settle.Folds(ClipLite(CONFIG), Fit(pooled, None, torch.ones(n), n), pooled * 1.01, 3, 1, **plan)
before = folds.vectors(targets)
turned = targets.clone()
turned[7] = -turned[7]
moved = (folds.vectors(turned) - before).abs().amax(2)
mates = next(f['out'] for f in folds.folds if f['out'][7])
print(json.dumps({'own': moved[:, mates].max().item(), 'others': moved[:, ~mates].max().item(),
                  'judged': sum(int(f['out'].sum()) for f in folds.folds),
                  'length': (before.norm(dim=2) - 1).abs().max().item()}))
`;

test('a picture’s vector knows nothing of its own sentences', { skip }, () => {
  const seen = trainWithTorch(FOLDS, []);
  assert.equal(seen.judged, 60, 'every picture in one fold');
  assert.equal(seen.own, 0);
  assert.ok(seen.others > 1e-3, `${seen.others}`);
  assert.ok(seen.length < 1e-5);
});

/** Prints the loss of sentences that are their pictures' vectors, and of sentences that are another's; and when vectors follow. */
const FINDING = `
import torch, stage_settle
torch.manual_seed(2)
vectors = torch.nn.functional.normalize(torch.randn(2, 20, 8), dim=2)
vectors[1] = vectors[0]
index = torch.tensor([3, 11, 4])
loss = lambda rows: stage_settle.finding(vectors[0][rows].repeat(2, 1), index, vectors, torch.tensor(50.0),
                                         torch.Generator().manual_seed(1)).item()
class Folds:
    asked = 0
    def vectors(self, targets):
        self.asked += 1
        return self.asked
following = stage_settle.Following(Folds(), lambda model: None, 3)
print(json.dumps({'right': loss(index), 'wrong': loss(index.roll(1)), 'followed': [following(None) for _ in range(7)]}))
`;

test('sentences are drawn to their pictures, whose vectors follow now and then', { skip }, () => {
  const seen = trainWithTorch(FINDING, []);
  assert.ok(seen.right < 0.01 && seen.wrong > 5, JSON.stringify(seen));
  assert.deepEqual(seen.followed, [1, 1, 1, 2, 2, 2, 3]);
});

/** Prints what is left of a constant put beside the sentences, and how far their own cosines moved. */
const BARE = `
import torch, go_on
from settings import CONFIG
from towers import ClipLite
torch.manual_seed(3)
config = {**CONFIG, 'vision_config': {**CONFIG['vision_config'], 'query_size': 4, 'prototypes': 8, 'query_offset': True}}
model = ClipLite(config)
weight, bias = model.text_projection.weight.data, model.text_projection.bias.data
axes = torch.linalg.qr(torch.randn(len(bias), len(bias)))[0]
weight.copy_(weight - axes[:, :2] @ (axes[:, :2].t() @ weight))  # what sentences don't use
own = bias.normal_(std=0.01).clone()
own -= axes[:, :2] @ (axes[:, :2].t() @ own)
bias.copy_(own + 3 * axes[:, 0])
go_on.bare(model)
print(json.dumps({'left': (model.text_projection.bias - own).abs().max().item(), 'offset': model.visual_offset is None}))
`;

test('a finished model is taken apart as it was put together', { skip }, () => {
  const seen = trainWithTorch(BARE, []);
  assert.ok(seen.left < 1e-5, `${seen.left}`);
  assert.ok(seen.offset);
});

/** Sentences with two colours, and what the training makes of them. */
const TWO_COLOURS = [
  ['A red ball and a Blue box .', 'A Blue ball and a red box .'],
  ['Женщина в белой рубашке и синей юбке', 'Женщина в синей рубашке и белой юбке'],
  ['An orange cat on a red mat', 'A red cat on an orange mat'],
  ['a black dog and a white dog', null], // as true as before
  ['Чёрная собака и рыжий кот', null], // the endings would be wrong
  ['Женщина кормит голубей возле белой скамейки', null], // pigeons
  ['голубой мяч рядом с белой машиной', null], // of two cases
  ['a black and white dog in brown grass', null], // three colours
  ['a black and white dog', null],
  ['a red house beside a red barn', null],
  ['a green ball', null],
];

/** Prints the sentences with their colours exchanged, the pairs of two sources, and the losses of right and wrong. */
const COLOURS = `
import torch, stage_settle
from collections import namedtuple
from exchanged import WithColours, colour_pairs, exchanged
Source = namedtuple('Source', 'array sentences')
sources = [Source([0, 1], [['a cat'], []]), Source([0], [['a mat', 'a red cat on a blue mat']])]
seen, true, other, scale = *(torch.tensor([v]) for v in ([1.0, 0.0], [0.8, 0.6], [0.6, 0.8])), torch.tensor(20.0)
Sampler = namedtuple('Sampler', 'texts')
Sampler.__call__ = lambda self, seed, step: {'index': step}
Bpe = namedtuple('Bpe', '')
Bpe.encode = lambda self, sentence, longest: [len(sentence.split()), sentence.index('red')]
drawn = WithColours(Sampler('texts'), colour_pairs(sources), Bpe(), 3)(1, 7)
print(json.dumps({'exchanged': [exchanged(s) for s in sys.argv[1:]], 'pairs': colour_pairs(sources),
                  'drawn': {name: getattr(value, 'tolist', lambda: value)() for name, value in drawn.items()},
                  'right': stage_settle.telling_apart(true, other, seen, scale).item(),
                  'wrong': stage_settle.telling_apart(other, true, seen, scale).item()}))
`;

test(
  'whose colour is whose: the same words with the colours exchanged are another picture’s',
  { skip },
  () => {
    const sentences = TWO_COLOURS.map(([sentence]) => String(sentence));
    const seen = trainWithTorch(COLOURS, sentences);
    assert.deepEqual(
      seen.exchanged,
      TWO_COLOURS.map(([, other]) => other),
    );
    assert.deepEqual(seen.pairs, [[2, 'a red cat on a blue mat', 'a blue cat on a red mat']]);
    const [is, isNot] = [
      [7, 2],
      [7, 16],
    ];
    assert.deepEqual(seen.drawn, {
      index: 7,
      coloured: [2, 2, 2],
      colours: [is, is, is, isNot, isNot, isNot],
    });
    assert.ok(seen.right < 0.1 && seen.wrong > 3, JSON.stringify(seen));
  },
);
