# SPDX-License-Identifier: MIT
"""Draws the training's loss curves from its log as one SVG."""
import json

COLOURS = {'paraphrase': '#3b6ea5', 'parallel': '#b3542e', 'synonym': '#8a8a3a', 'gloss': '#b07aa1', 'object': '#6b5b95',
           'image': '#1d8a6a', 'teacher': '#c49a1a', 'ranking': '#7a7a7a', 'colours': '#c0398b'}
WIDTH, HEIGHT, LEFT, BOTTOM = 720, 300, 48, 40


def points(events):
    """-> {loss name: [(minutes, value)]}, in the order of the log, restarts joined end to end."""
    series, offset, last = {}, 0, 0
    for event in events:
        if event['t'] < last:
            offset += last
        last = event['t']
        for name in COLOURS:
            if name in event:
                series.setdefault(name, []).append(((offset + last) / 60, event[name]))
    return series


def draw(log, out):
    with open(log, encoding='utf-8') as f:
        series = points(json.loads(line) for line in f)
    longest = max(x for s in series.values() for x, _ in s)
    highest = max(y for s in series.values() for _, y in s)
    px = lambda x: LEFT + x / longest * (WIDTH - LEFT - 110)
    py = lambda y: HEIGHT - BOTTOM - y / highest * (HEIGHT - BOTTOM - 20)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    for k in range(5):
        y = highest * k / 4
        parts.append(f'<path d="M{LEFT} {py(y):.1f}H{WIDTH - 110}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 6}" y="{py(y) + 4:.1f}" text-anchor="end" fill="#555">{y:.1f}</text>')
    for k in range(5):
        x = longest * k / 4
        parts.append(f'<text x="{px(x):.1f}" y="{HEIGHT - 20}" text-anchor="middle" fill="#555">{x:.0f}</text>')
    parts.append(f'<text x="{px(longest / 2):.1f}" y="{HEIGHT - 5}" text-anchor="middle" fill="#555">minutes</text>')
    for number, (name, line) in enumerate(series.items()):
        path = ' '.join(f'{px(x):.1f},{py(y):.1f}' for x, y in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[name]}" stroke-width="1.5"/>'
                     f'<text x="{WIDTH - 104}" y="{30 + 18 * number}" fill="{COLOURS[name]}">{name}</text>')
    out.write_text(''.join(parts) + '</svg>\n', encoding='utf-8')
