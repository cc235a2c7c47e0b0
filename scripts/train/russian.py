# SPDX-License-Identifier: MIT
"""Russian beyond the parallel sentences: word forms, a word table, and captions glossed word by word.

Word forms come from the affix rules of Debian's hunspell-ru; the word table from the parallel sentences and
Debian's mueller7-dict by IBM Model 1 (Brown et al. 1993, "The mathematics of statistical machine translation") over
lemmas. A gloss keeps the English order and guesses the forms, which teaches what words mean, not how to write them.
"""
import gzip
import re
from collections import Counter, defaultdict
from pathlib import Path

HUNSPELL = Path('/usr/share/hunspell/ru_RU.aff')
MUELLER = Path('/usr/share/dictd/mueller7.dict.dz')
DROPPED = frozenset('a an the is are was were be been being has have of to and or that which who it its his her their '
                    'this these with in on at by for from while as'.split())
PREPOSITIONS = {'in': 'в', 'on': 'на', 'with': 'с', 'from': 'из', 'and': 'и'}
MOST_FORMS = 24
WORD = re.compile(r'[a-z]+|[а-яё]+')


def words(text):
    return WORD.findall(text.lower())


def suffix_rules(path):
    """-> flag -> [(strip, add, condition at the word's end)]."""
    rules = defaultdict(list)
    for line in path.read_text(encoding='utf-8').splitlines():
        parts = line.split()
        if len(parts) >= 5 and parts[0] == 'SFX':
            _, flag, strip, add, condition = parts[:5]
            rules[flag].append((strip.strip('0'), add.split('/')[0].strip('0'), re.compile(condition + '$')))
    return rules


def forms_of(wanted, path=HUNSPELL):
    """-> (form -> lemma, lemma -> forms) of every lemma of which some form is in `wanted` (a set of words)."""
    rules = suffix_rules(path)
    starts = {w[:3] for w in wanted}
    lemma_of, forms = {}, {}
    for line in path.with_suffix('.dic').read_text(encoding='utf-8').splitlines()[1:]:
        lemma, _, flags = line.strip().partition('/')
        if lemma[:3] not in starts or lemma != lemma.lower():
            continue
        family = [lemma]
        for flag in flags:
            family += [lemma[:len(lemma) - len(strip)] + add for strip, add, condition in rules[flag]
                       if lemma.endswith(strip) and condition.search(lemma)]
        if not wanted.isdisjoint(family):
            forms[lemma] = list(dict.fromkeys(family))[:MOST_FORMS]
            for form in forms[lemma]:
                lemma_of.setdefault(form, lemma)
    return lemma_of, forms


def dictionary(path=MUELLER):
    """English headword -> its first Russian translations (single words), of each part of speech."""
    entries = defaultdict(list)
    head = None
    with gzip.open(path, 'rt', encoding='utf-8', errors='replace') as f:
        for line in f:
            if line[:1].isalpha() and line.strip().isascii():
                head = line.strip().lower()
                continue
            sense = re.match(r'\s+(?:\d+\. )?(?:_[a-z]+\.\s*)*(?:[12]\) )?(?:_[^ ]+ )*([а-яё]+)[,;]?(?:\s|$)', line)
            numbered = re.match(r'\s+(\d+)\)', line)
            if head and sense and not (numbered and int(numbered[1]) > 2) and len(entries[head]) < 3:
                entries[head].append(sense[1])
    return dict(entries)


def base_forms(word):
    """What an English form may be a form of, likeliest first."""
    found = [word]
    for ending, replacements in (('ies', ('y',)), ('es', ('', 'e')), ('s', ('',)), ('ing', ('', 'e')), ('ed', ('', 'e'))):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[:-len(ending)]
            found += [stem + r for r in replacements]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def ibm1(pairs, rounds=6):
    """pairs: [(English words, Russian lemmas)] -> English word -> {lemma: probability}."""
    t = {}
    for step in range(rounds):
        count, total = defaultdict(float), defaultdict(float)
        for english, russian in pairs:
            sources = ['', *english]
            for r in russian:
                weights = [t.get((e, r), 1e-9) if step else 1.0 for e in sources]
                norm = sum(weights)
                for e, w in zip(sources, weights):
                    count[e, r] += w / norm
                    total[e] += w / norm
        t = {(e, r): c / total[e] for (e, r), c in count.items() if c / total[e] > 1e-4}
    table = defaultdict(dict)
    for (e, r), p in t.items():
        if e:
            table[e][r] = p
    return table


class Russian:
    """pairs: [(kind, English, Russian)]; vocabulary: the English words that captions use."""

    def __init__(self, pairs, vocabulary):
        sentences = [(words(e), words(r)) for _, e, r in pairs]
        book = dictionary()
        translations = {}
        for word in vocabulary:
            for base in base_forms(word):
                if base in book:
                    translations[word] = book[base]
                    break
        self.seen = Counter(w for _, russian in sentences for w in russian)
        self.lemma_of, self.forms = forms_of(set(self.seen) | {w for ws in translations.values() for w in ws})
        lemma = lambda w: self.lemma_of.get(w, w)
        known = [([e], [lemma(w)]) for e, ws in translations.items() for w in ws]
        aligned = [([w for w in e if w not in DROPPED], [lemma(w) for w in r if len(w) > 2]) for e, r in sentences]
        self.table = {}
        for e, row in ibm1(aligned + known).items():
            best = sorted(row.items(), key=lambda p: -p[1])[:3]
            self.table[e] = [(r, p) for r, p in best if p >= 0.12 and p >= best[0][1] / 3]

    def form(self, rng, lemma):
        """Some form of a lemma; those that the sentences use are likelier."""
        family = self.forms.get(lemma, [lemma])
        return rng.choices(family, [self.seen[f] + 0.3 for f in family])[0]

    def reworded(self, rng, sentence, chance=0.25):
        """The sentence with some words in another form."""
        return ' '.join(self.form(rng, self.lemma_of[w]) if w in self.lemma_of and rng.random() < chance else w
                        for w in words(sentence))

    def gloss(self, rng, sentence):
        """An English caption word by word in Russian; '' where too little of it is known."""
        out, unknown = [], 0
        for word in words(sentence):
            if word in DROPPED:
                out += [PREPOSITIONS[word]] if word in PREPOSITIONS else []
                continue
            row = self.table.get(word)
            if not row:
                unknown += 1
                continue
            lemma = rng.choices([r for r, _ in row], [p for _, p in row])[0]
            out.append(self.form(rng, lemma))
        return ' '.join(out) if len(out) >= 2 and unknown <= len(out) / 3 else ''
