#!/usr/bin/env node
// SPDX-License-Identifier: MIT
/**
 * Writes tests/fixtures/tokenizer/small.json, a small tokenizer of our own, and tests/golden/tokenizer.json: the token
 * ids that @huggingface/tokenizers gives for hard strings, with that tokenizer and, where it is there, with CLIP-lite's.
 *
 *     node scripts/goldens/tokenizer.js
 */
import { Tokenizer } from '@huggingface/tokenizers';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { byteSymbols, clipTokenizerJson, clipVocabulary } from './clip_tokenizer_json.js';

const ROOT = new URL('../../', import.meta.url);
const SMALL = 'tests/fixtures/tokenizer/small.json';
const MODELS = [SMALL, 'models/clip-lite/tokenizer.json'];

/** Words that the small tokenizer knows; the order of their merges decides, and many of them get in each other's way. */
const WORDS = [
  ...[
    'an',
    'in',
    'th',
    'the',
    'he',
    'then',
    'and',
    'dog',
    'dogs',
    'do',
    'og',
    'run',
    'running',
    'ing',
    'grass',
  ],
  ...[
    'photo',
    'of',
    'on',
    'a',
    'aa',
    'aaa',
    'aaaa',
    'ab',
    'bc',
    'abc',
    'cat',
    'at',
    'sea',
    'eas',
    'ball',
    'all',
  ],
  ...[
    "'s",
    "'t",
    '...',
    '!!',
    '--',
    '12',
    'б',
    'бе',
    'бег',
    'бегут',
    'ут',
    'собака',
    'соба',
    'аки',
    'на',
    'трава',
  ],
  ...['море', 'оре', 'закат', 'кат', 'é', 'ё', '犬', '😀', '👍', 'ß', 'й'],
];

function smallTokenizer() {
  const symbols = byteSymbols();
  /** @type {Set<string>} */
  const merges = new Set();
  const joined = new Set();
  for (const word of WORDS) {
    for (const end of ['', '</w>']) {
      const bytes = [...new TextEncoder().encode(word)].map((b) => symbols[b]);
      bytes[bytes.length - 1] += end;
      bytes.reduce((left, right) => {
        merges.add(`${left} ${right}`);
        joined.add(left + right);
        return left + right;
      });
    }
  }
  return clipTokenizerJson({
    vocab: clipVocabulary(joined),
    merges: [...merges],
    normalizedStart: true,
  });
}

/** Name → text. @type {Record<string, string>} */
export const CASES = {
  empty: '',
  space: ' ',
  'white space of every kind':
    '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000',
  'white space between words': '  the\t\tdog \n runs\u00a0\u3000on\u2028grass  ',
  'one letter': 'a',
  'one byte of each kind': 'a1!',
  'plain caption': 'Two dogs are running on the grass .',
  'upper case': 'THE DOG AND THE CAT',
  contractions: "it's don't they're we've I'm you'll he'd",
  'contractions in upper case': "IT'S DON'T THEY'RE",
  'contraction inside a word': "o'clock rock'n'roll 'summer 'tis",
  'typographic apostrophe': 'it’s the dogs’ grass',
  'only apostrophes': "'''s''t'",
  digits: '12 dogs in 2024, 3.14 1,000,000',
  'digits of other scripts': '٣٤ १२ Ⅷ ½ ² ①',
  'digits next to letters': 'mp3 4x4 b2b',
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  'only punctuation': '?!... --- ***',
  'leading punctuation': '...and then?',
  underscore: 'snake_case_name __init__',
  url: 'https://example.com/a?b=c&d=%20#e',
  'file name': 'IMG_2024-05-06(1).JPG',
  markup: '<b>dog</b> &amp; <img src=x onerror=alert(1)>',
  newlines: 'the dog\nthe cat\r\nthe sea',
  'control characters': 'a\u0000b\u0001c\u001fd\u007fe\u009ff',
  'zero width': 'do\u200bg do\u200cg do\u200dg do\u2060g',
  'byte order mark': '\ufeffthe dog\ufeff',
  'byte order mark in punctuation': '!\ufeff!\ufeff\ufeff!',
  'soft hyphen': 'run\u00adning',
  'variation selectors': '❤ ❤\ufe0f ☺\ufe0e',
  russian: 'Собака бежит по траве на закате',
  'russian upper case': 'ЗАКАТ НАД МОРЕМ',
  yo: 'Ёлка и ещё ёж, все\u0308 же',
  'short i': 'й и\u0306 Й И\u0306',
  'mixed scripts': 'dog собака 犬 كلب כלב σκύλος',
  ukrainian: 'Їжак ґречний є',
  'composed and not': 'caf\u00e9 cafe\u0301',
  'many marks': 'a\u0301\u0302\u0323\u0327\u0316 z\u0351\u036b\u0343',
  'marks out of order': 'q\u0307\u0323 q\u0323\u0307',
  'mark alone': '\u0301 \u0308a',
  'singletons of nfc': '\u212b \u2126 \u0340 \u0374 \uf900 \ufb1d',
  'composition exclusions': '\u0958 \u2adc \ufb2c',
  'hangul syllables and jamo': '한국어 \u1112\u1161\u11ab\u1100\u116e\u11a8',
  turkish: 'İstanbul Iğdır ısı I\u0307',
  'sharp s': 'Straße STRASSE ẞ',
  'final sigma': 'ΟΔΥΣΣΕΥΣ Σ ΑΣ. ΑΣΑ ΣΑ',
  'final sigma before a mark': "ΑΣ\u0301 ΑΣ' ΑΣ'Α ΑΣ\u00ad",
  ligatures: 'ﬁnd ﬂower ĳ ǆ ǅ Ǆ',
  'full width': 'ＡＢＣ　１２３',
  chinese: '两只狗在草地上奔跑',
  japanese: '犬が草の上を走るｶﾞﾊﾟ',
  thai: 'สุนัขวิ่งบนหญ้า',
  hindi: 'कुत्ता घास पर दौड़ता है',
  arabic: 'كَلْبٌ يَجْرِي عَلَى العُشْبِ',
  hebrew: 'כֶּלֶב רָץ עַל הַדֶּשֶׁא',
  'right-to-left marks': '\u202eabc\u202c \u200fdog\u200e',
  emoji: '😀 😂👍 🐶',
  'emoji with skin tone': '👍🏽 👩🏾‍🌾',
  'family of emoji': '👨‍👩‍👧‍👦 👩‍❤️‍💋‍👨',
  flags: '🇷🇺🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  keycaps: '1️⃣ #️⃣',
  'letters outside the first plane': '𝔡𝔬𝔤 𐐀𐐨 𝟙𝟚 𞤀',
  'private use and unassigned': '\ue000 \u{10ffff} \u{e01ef} \u0378',
  'replacement character': '\ufffd a\ufffdb',
  'high surrogate alone': 'a\ud83d b',
  'low surrogate alone': '\ude00dog',
  'surrogates in the wrong order': '\ude00\ud83d\ude00\ud83d',
  'surrogate at the end': 'the dog \ud800',
  'special tokens in the text': 'a <|endoftext|> b<|startoftext|>c',
  'special token alone': '<|endoftext|>',
  'start token alone': '<|startoftext|>',
  'special tokens in upper case': '<|ENDOFTEXT|> <|StartOfText|>',
  'end token in upper case alone': '<|EndOfText|>',
  'special token cut short': '<|endoftext| <|startoftext',
  'special tokens back to back': '<|endoftext|><|endoftext|><|startoftext|>Σ',
  'sigma before a special token': 'ΑΣ<|endoftext|>Α',
  'word suffix in the text': 'dog</w> </w>',
  'overlapping merges': 'aaaaaaa abcabc bcbc anandand thethen',
  'words at the seams': 'eas seas easea ballall dodogs',
  'long word': 'a'.repeat(300),
  '5,000 letters without a space': 'photo'.repeat(1000),
  '5,000 Cyrillic letters': 'собака на '.repeat(500),
  '5,000 emoji units': '😀👍'.repeat(1250),
  '5,000 spaces': ' '.repeat(5000),
  '5,000 characters of caption': 'two dogs running on the grass. '.repeat(162).slice(0, 5000),
};

/**
 * A case as the golden keeps it. What JSON cannot hold (unpaired surrogates) is kept as UTF-16 units.
 * @param {string} name
 * @param {string} text
 */
function stored(name, text) {
  const whole = text.isWellFormed();
  return whole
    ? { name, text }
    : { name, utf16: Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)) };
}

/** The version of the reference that is installed. */
export function referenceVersion() {
  const entry = createRequire(import.meta.url).resolve('@huggingface/tokenizers');
  const manifest = new URL('../package.json', `file://${entry}`);
  return /** @type {{version: string}} */ (JSON.parse(readFileSync(manifest, 'utf8'))).version;
}

function main() {
  mkdirSync(new URL('.', new URL(SMALL, ROOT)), { recursive: true });
  writeFileSync(new URL(SMALL, ROOT), `${JSON.stringify(smallTokenizer(), null, 0)}\n`);
  const models = MODELS.filter((path) => existsSync(new URL(path, ROOT))).map((path) => {
    const bytes = readFileSync(new URL(path, ROOT));
    const tokenizer = new Tokenizer(JSON.parse(bytes.toString('utf8')), {});
    const ids = Object.values(CASES).map((text) => tokenizer.encode(text.toWellFormed()).ids);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), ids };
  });
  const rows = (/** @type {unknown[]} */ list) =>
    list.map((row) => `\n${JSON.stringify(row)}`).join(',');
  const parts = models.map(
    ({ path, sha256, ids }) => `{"path":"${path}","sha256":"${sha256}","ids":[${rows(ids)}\n]}`,
  );
  const reference = `@huggingface/tokenizers ${referenceVersion()}`;
  const cases = Object.entries(CASES).map(([name, text]) => stored(name, text));
  writeFileSync(
    new URL('tests/golden/tokenizer.json', ROOT),
    `{"reference":"${reference}","unicode":"${process.versions.unicode}",\n"cases":[${rows(cases)}\n],\n"models":[${parts.join(',\n')}]}\n`,
  );
  process.stdout.write(`${cases.length} cases, ${models.length} tokenizers, by ${reference}\n`);
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main();
