// SPDX-License-Identifier: MIT
// The pieces that the training's stages share (scripts/train): augmented views, mixtures, the feed of batches, losses,
// encoding in chunks. Skipped where there is no PyTorch.
import assert from 'node:assert/strict';
import test from 'node:test';
import { canTrain, trainWithTorch } from './helpers/train_data.js';

const skip = canTrain() ? false : 'SKIPPED: no PyTorch, Pillow and ONNX for the training';

/** Prints the corners of many random crops, and a plain and an augmented view of a ramp. */
const VIEWS = `
import torch, views
generator = torch.Generator().manual_seed(1)
theta = views.crops(generator, 400)
corners = torch.tensor([[x, y, 1.0] for x in (-1, 1) for y in (-1, 1)])
at = torch.einsum('nij,kj->nki', theta, corners)
area = (theta[:, 0, 0] * theta[:, 1, 1]).abs()
ramp = torch.arange(16).mul(16).to(torch.uint8).expand(2, 3, 16, 16).contiguous()
view = views.augmented(ramp, 24, generator)
print(json.dumps({'furthest': at.abs().max().item(), 'least': area.min().item(), 'most': area.max().item(),
                  'mirrored': (theta[:, 0, 0] < 0).float().mean().item(), 'shape': list(view.shape),
                  'low': view.min().item(), 'high': view.max().item(),
                  'same': (views.plain(ramp, 16) * 255).round().to(torch.uint8).equal(ramp)}))
`;

test('augmented views lie inside their pictures, half of them mirrored', { skip }, () => {
  const seen = trainWithTorch(VIEWS, []);
  assert.ok(seen.furthest <= 1 + 1e-6);
  assert.ok(seen.least >= 0.5 * 0.8 && seen.most <= 1 + 1e-6, `${seen.least} ${seen.most}`);
  assert.ok(seen.mirrored > 0.4 && seen.mirrored < 0.6);
  assert.deepEqual(seen.shape, [2, 3, 24, 24]);
  assert.ok(seen.low >= 0 && seen.high <= 1);
  assert.ok(seen.same, 'a view as it is keeps its pixels');
});

/** Prints, of mixtures of pictures that are one grey each, how many are blends and how many have a patch pasted in. */
const MIXED = `
import torch, views
n = 64
pictures = (torch.arange(n).float() / n).view(n, 1, 1, 1).expand(n, 3, 20, 20).contiguous()
mixed = views.mixtures(pictures, torch.Generator().manual_seed(2))
greys = pictures[:, 0, 0, 0]
flat = (mixed.amax((1, 2, 3)) - mixed.amin((1, 2, 3))) < 1e-6
two = torch.stack([torch.stack([(m[..., None] - greys).abs().amin(-1) < 1e-6]).all() for m in mixed])
print(json.dumps({'blends': int((flat & ~two).sum()), 'pasted': int((~flat & two).sum()), 'n': n,
                  'neither': int((~flat & ~two).sum()), 'inside': bool((mixed >= 0).all() and (mixed <= 1).all())}))
`;

test('a mixture is a blend of two pictures, or one with a rectangle of the other', { skip }, () => {
  const seen = trainWithTorch(MIXED, []);
  assert.equal(seen.neither, 0);
  assert.ok(seen.inside);
  assert.ok(seen.blends > seen.n / 4 && seen.pasted > seen.n / 5, JSON.stringify(seen));
});

/** Prints the first numbers of a feed from its start, by no and by two workers, and from its third step on. */
const FED = `
import feed, itertools, random, torch
def draw(seed, step):
    return {'x': torch.tensor(random.Random(seed * 1000 + step).random())}
def some(start, workers):
    feed.WORKERS = workers
    return [item['x'].item() for item in itertools.islice(feed.stream(draw, 5, start), 6)]
print(json.dumps([some(0, 0), some(0, 2), some(3, 0)]))
`;

test('a feed is the same for any number of workers, and from any step on', { skip }, () => {
  const [alone, shared, later] = trainWithTorch(FED, []);
  assert.equal(new Set(alone).size, 6);
  assert.deepEqual(shared, alone);
  assert.deepEqual(later.slice(0, 3), alone.slice(3));
});

/** Prints losses whose values are known, the bound slope of the root, and whether chunks change an embedding. */
const LOSSES = `
import batches, losses, torch, towers
from settings import CONFIG
torch.manual_seed(3)
unit = lambda n: torch.nn.functional.normalize(torch.randn(n, 8), dim=1)
a, b, sentences = unit(5), unit(5), unit(7)
x = torch.tensor([0.0, 1e-6, 0.25], requires_grad=True)
towers.root(x).sum().backward()
model = towers.ClipLite(CONFIG).eval()
tokens = batches.pad([list(range(1, 2 + k % 5)) for k in range(11)])
whole = batches.encode(model, tokens)
batches.SENTENCES = 3
print(json.dumps({'same': losses.ranking(a, a, sentences, 10.0).item(), 'other': losses.ranking(a, b, sentences, 10.0).item(),
                  'nce': losses.info_nce(a, a, 1000.0).item(), 'values': towers.root(x).tolist(), 'slopes': x.grad.tolist(),
                  'chunks': (batches.encode(model, tokens) - whole).abs().max().item()}))
`;

test('losses vanish where they must, and chunks of sentences change nothing', { skip }, () => {
  const seen = trainWithTorch(LOSSES, []);
  assert.ok(Math.abs(seen.same) < 1e-6 && seen.other > 0.01);
  assert.ok(seen.nce < 1e-3);
  assert.deepEqual(
    seen.values.map((/** @type {number} */ v) => Number(v.toFixed(6))),
    [0, 0.001, 0.5],
  );
  assert.deepEqual(seen.slopes, [0, 0, 1], 'no slope where it would have no bound');
  assert.ok(seen.chunks < 1e-5);
});

/** Prints recalls of three sentences and photos that are told apart, that are all alike, and whose scores are no numbers. */
const RECALLS = `
import torch, validate
photos, owner = torch.eye(3), torch.arange(3)
print(json.dumps([validate.recall(x, torch.eye(3), owner, (1,))['r1'] for x in (photos, torch.ones(3, 3), photos / 0)]))
`;

test(
  '[regression] a tower that gives one vector, or none, to all photos finds nothing',
  { skip },
  () => {
    assert.deepEqual(trainWithTorch(RECALLS, []), [100, 0, 0]);
  },
);

/** Fits a projection with a query offset to random features; prints what it does to cosines, and what a folder keeps. */
const OFFSET = `
import copy, head, export, prototypes, query_offset, tempfile, torch
from pathlib import Path
from settings import CONFIG
from towers import ClipLite
torch.manual_seed(4)
config = copy.deepcopy(CONFIG)
config['text_config'].update(num_hidden_layers=1, vocab_size=40)
config['vision_config']['blocks'] = [[1, 16, 1, 2]]
pooled = torch.rand(300, config['vision_config']['head_channels'])
shared = torch.randn(config['projection_dim'])
targets = torch.nn.functional.normalize(torch.randn(300, config['projection_dim']) + 2 * shared, dim=1)
data = head.Fit(pooled, targets, torch.ones(300), 200)
model, config = prototypes.fit(ClipLite(config).eval(), config, data, query=8, prototypes=60, sharpness=3.0, penalty=0.03,
                               rounds=2, seed=1)
before = model.project_image(pooled)
bank = torch.randint(0, 40, (500, 6))
config = query_offset.set_query_offset(model, config, data, bank, share=0.75, nearest=50, penalty=0.1, reach=1.0)
after, texts = model.project_image(pooled), model.encode_text(bank[:50])
scores = texts @ after.t() * model.visual_filler.norm()
expected = texts @ before.t() - (texts @ model.visual_offset)[:, None]
with tempfile.TemporaryDirectory() as folder:
    export.write(model, config, '{}', Path(folder))
    again = export.read(Path(folder))
kept = [(getattr(again, n) - getattr(model, n)).abs().max().item() for n in ('visual_offset', 'visual_filler')]
print(json.dumps({'off': (scores - expected).abs().max().item(), 'spread': (texts @ model.visual_offset).std().item(),
                  'length': (after.norm(dim=1) - 1).abs().max().item(), 'kept': kept,
                  'moved': (after - before).norm(dim=1).mean().item()}))
`;

test(
  '[regression] a query offset takes the same from every picture, and a model folder keeps both its vectors',
  { skip },
  () => {
    const seen = trainWithTorch(OFFSET, []);
    assert.ok(seen.moved > 0.1, `${seen.moved}`);
    assert.ok(seen.off < 0.02 * seen.spread + 5e-3, `${seen.off} of ${seen.spread}`);
    assert.ok(seen.length < 1e-5);
    assert.deepEqual(seen.kept, [0, 0]);
  },
);

/** Prints the time of a training with a restart, then a fit and an ablation, which are none. */
const TIMES = `
import card
log = lambda *events: [{'t': t, **({'step': 1} if step else {})} for t, step in events]
print(json.dumps(card.time_taken([{'t': 0, 'machine': 'X'}] + log((600, 1), (630, 0), (60, 1), (300, 1), (320, 0), (9, 0),
                                                                (5000, 0), (3, 0), (4000, 0)) +
                                [{'t': 0, 'machine': 'Y'}] + log((120, 1), (130, 0)))))
`;

test('[regression] a card counts the time of training steps alone', { skip }, () => {
  assert.equal(trainWithTorch(TIMES, []), 'It took 15 minutes (X), then 2 minutes (Y)');
});

/** Prints Kendall's tau-b of sequences with ties, and of cosines against words shared. */
const GRADED = `
import graded, torch
captions = [f'{thing} {place} number {n}' for n, (thing, place) in enumerate(
    (t, p) for t in 'dog cat boat car tree house bird horse cow sheep man woman'.split()
    for p in 'grass sea snow sand street forest river hill roof field'.split() for _ in range(5))]
judge = graded.Graded(captions)
vocabulary = sorted({w for c in captions for w in c.split()[:2]})
rows = torch.nn.functional.normalize(torch.tensor([[float(w in c.split()) for w in vocabulary] for c in captions]), dim=1)
images = torch.nn.functional.normalize(rows.view(-1, 5, len(vocabulary)).mean(1), dim=1)
noise = torch.nn.functional.normalize(torch.randn(images.shape, generator=torch.Generator().manual_seed(1)), dim=1)
print(json.dumps({'tau': graded.kendall_tau_b(torch.tensor([1., 2, 2, 3, 5]), torch.tensor([1., 3, 2, 2, 4])),
                  'words': judge(images, rows), 'noise': judge(noise, rows), 'pairs': len(judge.photos)}))
`;

test('pairs are graded by the words that they share', { skip }, () => {
  const seen = trainWithTorch(GRADED, []);
  // As scipy.stats.kendalltau gives.
  assert.ok(Math.abs(seen.tau - 6 / 9) < 1e-12, `${seen.tau}`);
  assert.ok(seen.words > 80 && Math.abs(seen.noise) < 15, JSON.stringify(seen));
  assert.ok(seen.pairs > 400 && seen.pairs <= 720);
});
