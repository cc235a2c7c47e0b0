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
