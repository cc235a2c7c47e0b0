# SPDX-License-Identifier: MIT
"""Batches ahead of time: every step's draw is seeded by its number, so a run that resumes, and any number of workers,
sees the same ones."""
import os

from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from device import DEVICE

WORKERS = max(1, min(12, os.cpu_count() - 2)) if DEVICE.type == 'cuda' else 0


class Steps(IterableDataset):
    """draw(seed, step) -> {name: tensor}, for every step from `start` on."""

    def __init__(self, draw, seed, start):
        self.draw, self.seed, self.start = draw, seed, start

    def __iter__(self):
        info = get_worker_info()
        step, stride = (self.start + info.id, info.num_workers) if info else (self.start, 1)
        while True:
            yield self.draw(self.seed, step)
            step += stride


def stream(draw, seed, start):
    """The draws in order, on the training's device."""
    loader = DataLoader(Steps(draw, seed, start), batch_size=None, num_workers=WORKERS, pin_memory=WORKERS > 0)
    for item in loader:
        yield {name: value.to(DEVICE, non_blocking=True) for name, value in item.items()}
