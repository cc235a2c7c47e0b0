#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes tests/golden/kendall.json: SciPy's Kendall tau-b and tau-c of small seeded rankings with many ties."""
import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import kendalltau

OUT = Path(__file__).resolve().parents[2] / 'tests' / 'golden' / 'kendall.json'


def cases(rng):
    for n in (2, 3, 7, 40, 300):
        yield 'no ties', rng.permutation(n), rng.permutation(n)
        yield 'ratings 1..4', np.round(rng.normal(size=n), 1), rng.integers(1, 5, n)
        x = rng.integers(0, 6, n)
        yield 'agreeing', x, np.clip(x + rng.integers(-1, 2, n), 0, 5)
        yield 'opposed', x, -x
        yield 'shares of three votes', rng.normal(size=n).astype(np.float32), rng.integers(0, 4, n) / 3


def figure(x, y, variant):
    value = kendalltau(x, y, variant=variant).statistic
    return None if np.isnan(value) else value


def main():
    rng = np.random.default_rng(20261124)
    rows = [{'name': name, 'x': [float(v) for v in x], 'y': [float(v) for v in y],
             'tau_b': figure(x, y, 'b'), 'tau_c': figure(x, y, 'c')} for name, x, y in cases(rng)]
    OUT.write_text(json.dumps({'scipy': scipy.__version__, 'numpy': np.__version__, 'cases': rows}) + '\n')


if __name__ == '__main__':
    main()
