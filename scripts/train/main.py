# SPDX-License-Identifier: MIT
"""Trains CLIP-lite from the data folder to the model folder: one command, resumable, seeded.

    python3 scripts/train/main.py --data DIR [--out models/clip-lite] [--work build/train]

Stages: tokenizer, text tower, several image towers against sentences, one that follows them all, the same with int8
arithmetic in the loop, export. Each leaves its result in --work; a stopped run goes on from its last checkpoint.

A GPU needs minutes. Where it is on a machine without the data, `--pack FILE` writes all that training needs into one
file here, and `--packed FILE` trains from it there.
"""
import argparse
import os
import platform
import sys
from pathlib import Path

PACKAGES = 'python3-torch libopenblas0-pthread python3-pil python3-onnx hunspell-ru mueller7-dict'

try:
    import numpy  # noqa: F401
    import PIL  # noqa: F401
    import torch
except ImportError as error:
    sys.exit(f'{error}: sudo apt-get install {PACKAGES}, and run this with /usr/bin/python3')

import go_on
import material
import stages
from corpus import ROOT
from device import DEVICE
from log import Log
from russian import HUNSPELL, MUELLER
from settings import SEED


def machine_name(threads):
    if DEVICE.type == 'cuda':
        return torch.cuda.get_device_name()
    cpu = Path('/proc/cpuinfo')
    names = [l.split(':')[1].strip() for l in cpu.read_text().splitlines() if l.startswith('model name')] \
        if cpu.exists() else []
    return f"{names[0] if names else platform.machine()}, {threads} of {os.cpu_count()} threads"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--data', default=os.environ.get('IMAGO_DATA'))
    parser.add_argument('--out', default=ROOT / 'models' / 'clip-lite', type=Path)
    parser.add_argument('--work', default=ROOT / 'build' / 'train', type=Path)
    parser.add_argument('--threads', default=os.cpu_count(), type=int)
    parser.add_argument('--pack', type=Path, metavar='FILE', help='write what training needs into FILE, and stop')
    parser.add_argument('--packed', type=Path, metavar='FILE', help='train from such a file instead of --data')
    parser.add_argument('--refit', action='store_true', help='only the last steps, for follow.pt in --work:'
                        ' with the pictures as they are, when it was trained from a packed file')
    parser.add_argument('--go-on', action='store_true', help='only the last steps, which need no GPU, from the finished model in'
                        ' --out: its text tower settles on what its image tower sees, its projection is fitted again')
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    if options.packed:
        gathered = material.unpack(options.packed)
    else:
        missing = [path for path in (HUNSPELL, MUELLER) if not path.exists()]
        if missing or not options.data:
            sys.exit(f'{missing[0]} is not there: sudo apt-get install {PACKAGES}' if missing else
                     'say where the data is: --data DIR, or --packed FILE')
        gathered = material.gather(options.data, options.work)
    if options.pack:
        material.pack(gathered, options.pack)
        print(f'{options.pack}: {options.pack.stat().st_size / 1e6:.1f} MB')
        return
    log = Log(options.work / 'log.jsonl')
    if not options.refit:
        log(stage='data', machine=machine_name(options.threads), **gathered.counts)
    steps = go_on.run if options.go_on else stages.refit if options.refit else stages.run
    steps(gathered, options.work, options.out, log)


if __name__ == '__main__':
    main()
