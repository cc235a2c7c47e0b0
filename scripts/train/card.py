# SPDX-License-Identifier: MIT
"""Writes the model card from what was measured: the training log, the data's counts, and the evaluation's figures.

    python3 scripts/train/card.py [--model models/clip-lite] [--work build/train]
"""
import argparse
import gzip
import json
from pathlib import Path

import curves
from written import FOLDER, YOUNG

TEMPLATE = Path(__file__).with_name('card.md')


def number(value, digits=1):
    return '–' if value is None else f'{value:.{digits}f}'


def retrieval_table(figures):
    titles = {'practicum100': "task's 500 queries on 100 test photos", 'practicum100_allowed': 'the same, allowed photos',
              'flickr8k1k': '5,000 captions on 1,000 judged photos', 'flickr8k1k_allowed': 'the same, allowed photos',
              'things': 'photos of things, two sentences each', 'things_russian': 'the same, a Russian sentence each'}
    lines = ['| text→image | photos | queries | R@1 | R@5 | R@10 |', '|---|---|---|---|---|---|']
    for key, title in titles.items():
        f = figures['retrieval'].get(key)
        if f:
            lines.append(f"| {title} | {f['pool']} | {f.get('queries', '–')} | {number(f['r1'])} | {number(f['r5'])} "
                         f"| {number(f['r10'])} |")
    return '\n'.join(lines)


def judgement_table(figures):
    lines = ['| plain cosine | Flickr8k-Expert τ_c | Flickr8k-CF τ_b |', '|---|---|---|']
    for key in ('all', 'allowed'):
        f = figures['judgement'][key]
        lines.append(f"| {key} pairs | {number(f['expert_tau_c'])} | {number(f['cf_tau_b'])} |")
    return '\n'.join(lines)


def word_order(figures):
    order = figures.get('word_order')
    if not order or not order['pairs']:
        return ''
    return (f"Whose colour is whose (\"a red ball and a blue box\"): of {order['pairs']} captions with two coloured things, "
            f"the photo is closer to the true one than to the one with the colours exchanged in "
            f"{number(order['right'])} % (chance: 50; the mean of all photos, which goes by words alone: "
            f"{number(order['any_photo'])}; what the photo has beside that mean: {number(order['centred'])}). "
            f"The last training step is taught with sentences changed in just this way, of other photos.")


def single_words(figures):
    words = figures.get('single_words')
    if not words or not words['all']['words']:
        return ''
    pools = [('all photos', words['all']), ('the allowed ones', words['allowed'])]
    said = '; '.join(f"among {name} {number(w['search']['precision_at_10'])} and {number(w['search']['average_precision'])} "
                     f"(the bare word: {number(w['bare']['precision_at_10'])} and {number(w['bare']['average_precision'])})"
                     for name, w in pools if w)
    return (f"Single words, {words['all']['words']} of them, where a photo is right that two of its captions use the word for: "
            f"precision at 10 and mean average precision {said}. A search asks for a lone word in a few frames "
            f"(`web/engine/query_frames.js`).")


def files_table(folder):
    lines = ['| file | bytes | gzip |', '|---|---|---|']
    for name in ('text_model.safetensors', 'tokenizer.json', 'vision_model.safetensors', 'config.json'):
        data = (folder / name).read_bytes()
        lines.append(f'| {name} | {len(data):,} | {len(gzip.compress(data, 9)):,} |')
    return '\n'.join(lines)


def data_table(events):
    counts = {}
    for e in events:
        if e.get('stage') == 'data':
            counts = {k: v for k, v in e.items() if k not in ('t', 'stage', 'machine')}
    return '\n'.join(['| rule | photos |', '|---|---|', *(f'| {k} | {v:,} |' for k, v in sorted(counts.items()))])


STAGES = {'teacher': 'the rounds\' towers together, each with attention over prototypes (not shipped)',
          'follow': 'end to end, int8 arithmetic, following them',
          'unsettled': 'the projection fitted anew, to what was written for this project as well',
          'settle': 'the text tower settled on that image tower, the projection fitted again',
          'unsettled again': 'the projection fitted to what was written later as well',
          'settle again': 'settled on that, and on whose colour is whose',
          'int8': 'hubness, query offset, int8: **what ships**',
          'float': 'the same weights without rounding of activations'}


def title_of(event):
    stage = event['stage']
    if stage.startswith('round'):
        return f'round {int(stage[5:]) + 1}, the projection that contrastive steps found'
    if stage == 'blend':
        return f"trunks {' : '.join(number(s, 2) for s in event['shares'])}, attention over prototypes"
    return STAGES.get(stage) or f"{'ImageNet trunk, ridge head, that text tower' if stage == 'head' else stage}"


def dev_table(events):
    """What every step brought: the training's own ablation."""
    lines = ['| after | all R@1 / R@5 / R@10 | allowed R@1 / R@5 / R@10 | allowed, in Russian |', '|---|---|---|---|']
    last, settled = {}, False
    for e in events:
        colours = 'colours' in e.get('dev', {})
        settled |= e['stage'] == 'settle' and not colours
        if settled and colours:
            e = {**e, 'stage': f"{e['stage']} again"}
        if 'all' in e.get('dev', {}) and e['stage'] != 'ablation':
            if e['stage'] in STAGES:
                last.pop(title_of(e), None)  # a later run's row stands at its end
            last[title_of(e)] = (e['dev'], e.get('russian') or e['dev'].get('russian'))
    for title, (dev, russian) in last.items():
        lines.append(f"| {title} | {recalls(dev)} | {triple(russian) if russian else '–'} |")
    return '\n'.join(lines)


def triple(found):
    return ' / '.join(number(found[r]) for r in ('r1', 'r5', 'r10'))


def recalls(dev):
    return ' | '.join(triple(dev[k]) for k in ('all', 'allowed'))


def ablation_table(events):
    rows = {e['change']: e for e in events if e['stage'] == 'ablation'}
    return '\n'.join(['| changed | all R@1 / R@5 / R@10 | allowed R@1 / R@5 / R@10 | AP of all pairs | tau-b |', '|---|---|---|---|---|',
                      *(f"| {change} | {recalls(e['dev'])} | {number(e['pooled_ap'])} | {number(e['graded'])} |"
                        for change, e in rows.items())])


def text_ablation_table(events):
    rows = {e['change']: e['judged'] for e in events if e['stage'] == 'text ablation'}
    return '\n'.join([
        '| left out | captions R@1 | photos R@1 / R@5 / R@10 | by mistyped captions R@10 | by glosses R@10 | Russian sentences R@1 '
        '| things |', '|---|---|---|---|---|---|---|',
        *(f"| {change} | {number(j['texts']['r1'])} | {triple(j['photos'])} "
          f"| {number(j['mistyped']['r10'])} | {number(j['glossed']['r10'])} | {number(j['russian']['r1'])} "
          f"| {number(j['things'])} |" for change, j in rows.items())])


def image_ablation_table(events):
    rows = {e['change']: e['judged'] for e in events if e['stage'] == 'image ablation'}
    return '\n'.join(['| changed | projection of the steps, R@1 / R@5 / R@10 | fitted projection, R@1 / R@5 / R@10 |', '|---|---|---|',
                      *(f"| {change} | {triple(j['found']['all'])} | {triple(j['fitted']['all'])} |" for change, j in rows.items())])


def image_ablation_plan(events):
    whole = next(e for e in reversed(events) if e['stage'] == 'image ablation' and e['change'] == 'nothing')
    return f"{whole['steps']:,} steps of {whole['pictures']} pictures of {whole['size']} × {whole['size']}"


def text_ablation_plan(events):
    last = next(e for e in reversed(events) if e['stage'] == 'text ablation')
    return f"{last['steps']:,} steps of {last['sentences']:,} captions"


def glossed(events):
    found = next(e['glossed'] for e in reversed(events) if 'glossed' in e)
    return f"R@1 / R@5 / R@10 of {found['captions']:,}: {recalls(found).replace(' | ', '; of the allowed photos ')}."


def written_about(files):
    """-> the sentences about each photo that somebody wrote about, in the files of `captions` that match."""
    lines = [line.split('\t')[1:] for file in FOLDER.glob(files) for line in file.read_text(encoding='utf-8').splitlines()]
    return [said for said in lines if said != [YOUNG]]


def texts_table(events):
    """How well a caption finds the other four of its photo, as the text tower learns."""
    lines = ['| steps | R@1 | R@5 | R@10 |', '|---|---|---|---|']
    for e in events:
        if 'texts' in e.get('dev', {}):
            lines.append(f"| {e['step']:,} | {' | '.join(number(v) for v in e['dev']['texts'].values())} |")
    return '\n'.join(dict.fromkeys(lines))


def time_taken(events):
    """How long until the last step and on what, restarts added up, a machine after another. Runs without a step (the
    projection fitted again, ablations) are no training, and may be another machine's."""
    seconds, machine, last, stepped = {}, 'the machine is not recorded', 0, 0
    for e in [*events, {'t': 0}]:
        if e['t'] < last or 'machine' in e:
            seconds[machine] = seconds.get(machine, 0) + stepped
            stepped = 0
        machine = e.get('machine', machine)
        if 'step' in e:
            stepped = e['t']
        last = e['t']
    seconds[machine] += stepped
    return 'It took ' + ', then '.join(f'{duration(took)} ({name})' for name, took in seconds.items() if took)


def duration(seconds):
    return f'{seconds / 3600:.1f} hours' if seconds > 5400 else f'{seconds / 60:.0f} minutes'


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--model', type=Path, default=root / 'models' / 'clip-lite')
    parser.add_argument('--work', type=Path, default=root / 'build' / 'train')
    options = parser.parse_args()
    log = options.model / 'training_log.jsonl'
    if (options.work / 'log.jsonl').exists():
        log.write_bytes((options.work / 'log.jsonl').read_bytes())
    events = [json.loads(line) for line in log.read_text(encoding='utf-8').splitlines()]
    curves.draw(log, options.model / 'training_curves.svg')
    figures = json.loads((options.model / 'figures.json').read_text(encoding='utf-8'))
    text = TEMPLATE.read_text(encoding='utf-8')
    vision = json.loads((options.model / 'config.json').read_text(encoding='utf-8'))['vision_config']
    for mark, table in (('QUERY', str(vision['query_size'])), ('PROTOTYPES', f"{vision['prototypes']:,}"),
                        ('RETRIEVAL', retrieval_table(figures)), ('JUDGEMENT', judgement_table(figures)),
                        ('FILES', files_table(options.model)), ('DATA', data_table(events)), ('DEV', dev_table(events)),
                        ('TEXTS', texts_table(events)), ('TEXT_ABLATION', text_ablation_table(events)),
                        ('TEXT_PLAN', text_ablation_plan(events)), ('IMAGE_ABLATION', image_ablation_table(events)),
                        ('IMAGE_PLAN', image_ablation_plan(events)), ('ABLATION', ablation_table(events)),
                        ('GLOSSED', glossed(events)), ('RUSSIAN', str(len(written_about('dev.tsv')))),
                        ('WRITTEN', f"{sum(map(len, written_about('*.tsv'))):,}"), ('SIZE', str(vision['image_size'])), ('TIME', time_taken(events)),
                        ('ORDER', word_order(figures)), ('WORDS', single_words(figures))):
        text = text.replace(f'{{{{{mark}}}}}', table)
    (options.model / 'README.md').write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
