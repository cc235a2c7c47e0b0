// SPDX-License-Identifier: MIT
// The command line: names, options and help. Each command's work is in its own file, loaded when it is called.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ImagoError } from '../../web/engine/errors.js';
import { COMMAND } from './command_name.js';
import { CliError, EXIT_DONE, EXIT_FAILED, EXIT_USAGE } from './exit.js';
import { VERSION } from './version.js';

/**
 * @param {number} least
 * @param {number} most
 * @returns {(text: string) => number}
 */
function wholeNumber(least, most) {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/**
 * @param {string} text
 * @returns {import('./shard.js').Shard}
 */
function shardArgument(text) {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (!(index >= 1 && index <= count)) {
    throw new InvalidArgumentError('It must be i/n, with i from 1 to n: 1/4 is the first of four.');
  }
  return { index, count };
}

/** @param {string} text @returns {number | 'auto' | 'none'} */
function clusterCount(text) {
  if (text === 'auto' || text === 'none') return text;
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('It must be auto, none or a whole number from 1 to 99999.');
}

/**
 * Commander's own mandatory options are asked for before an unknown one is named, so that `--otu site` was answered by
 * "--out is missing". These are asked for last.
 * @param {Command} command with the options
 * @param {string[]} names of those it can't do without
 */
function needs(command, ...names) {
  return command.hook('preAction', () => {
    for (const name of names) {
      const option = command.options.find((o) => o.attributeName() === name);
      if (command.getOptionValue(name) === undefined) {
        command.error(`error: required option '${option?.flags}' not specified`);
      }
    }
  });
}

const HELP_AFTER = `
Examples:
  $ imago index ~/Photos --out site             make a site of a folder and all its subfolders
  $ imago serve site                            look at it
  $ imago search "two dogs on a beach" --gallery site

Everything happens on this machine: no picture and no query leaves it, neither here nor in the finished site.

Exit codes: 0 done · 1 failed · 2 wrong usage · 3 done, but some files were skipped (they are named)`;

const INDEX_HELP = `
Examples:
  $ imago index ~/Photos --out site
      Photos of ~/Photos and its subfolders become the static site in ./site. Run it again at any time: only what is
      new is read, and what you removed from the folder disappears from the site. Ctrl-C loses nothing.
  $ imago index 2024 2025 --out site --title "Our club" --captions captions.tsv
      captions.tsv holds lines of image<TAB>caption (UTF-8, several a picture); the first is the photo's title.

  $ imago index ~/Archive --out site --clusters auto
      A large index is cut into groups of similar photos, and a search fetches the few nearest to its words: a million
      photos stay searchable on a plain file server. From 50,000 photos on that happens by itself.

  site/        upload this: any static host will do, from any sub-path
  site.imago/  keep this: paths, hashes and decisions that only you may know; it makes the next run quick

Published pictures carry no metadata (no place, no camera). A photo of somebody under 16, by its captions, its names
or its looks, is not published: searching for it shows a notice in its place. imago review lists and corrects that.

On several machines, or as a job of any scheduler: --shard i/n indexes that part of the photos alone, each part into a
folder of its own, and imago merge makes the site of them. Who corrected the finished site (imago review) names it
with --decisions SITE when the shards are indexed again.`;

const MERGE_HELP = `
Example:
  $ imago index ~/Photos --out parts/1 --shard 1/2
  $ imago index ~/Photos --out parts/2 --shard 2/2      at the same time, on another machine
  $ imago merge parts/1 parts/2 --out site

Every shard is named once, in any order, with its owner's folder (parts/1.imago) beside it. The site and site.imago/
are those of a single run, byte for byte: later runs of imago index or merge go on from there. Shards made with another
model, policy, caption file, title, version or list of photos are refused, and named.`;

const SEARCH_HELP = `
Examples:
  $ imago search "a red kite over the sea" --gallery site
  $ imago search "собака на пляже" --gallery site -k 3 --json

With --json, standard output holds one object:
  {"query", "blocked_query", "fits", "groups", "results": [{"id", "file", "title", "score", "probability", "blocked"}]}
  file is relative to site/gallery/; file, title and probability are null where blocked is true. score is the cosine of
  the words and the photo, probability (0..1) says how likely the photo fits. fits is true where a photo does and
  false where none does; it is null where nothing found may be shown, as for a query that asks for people under 16.
  Without scorers for the site's model, probability and fits are null. groups is null where the whole index was searched;
  of a clustered one it says how many groups were: {"searched", "total", "missing"}.
  --vector adds "vector", the words as a unit vector of the same space as imago export's embeddings (null for a query
  that asks for people under 16).`;

const EXPORT_HELP = `
Columns: id, blocked, file (relative to site/gallery/), title, width, height, date, embedding (f32, all of one length,
unit vectors but for the rounding). Only the published site is read. A blocked photo has its id, blocked = true and the
shared vector that stands for it; all else is null.

Examples:
  $ imago export site --format parquet --out photos.parquet    DuckDB, Spark, Polars, loaders of vector databases
  $ imago export site --format lance --out photos.lance        LanceDB, Spark, Ray

The nearest ten of some words, in DuckDB (q: "vector" of imago search "…" --gallery site --json --vector):
  SELECT id, title FROM 'photos.parquet'
  ORDER BY array_inner_product(embedding::FLOAT[256], q::FLOAT[256]) DESC, id LIMIT 10;

Lance needs two packages that are not installed with the rest; the command names them where they are missing.`;

const TRAIN_HELP = `
Example:
  $ imago train ../shared/data
      Reads train_dataset.csv, ExpertAnnotations.tsv, CrowdAnnotations.tsv and train_images/, trains a linear regression
      and an MLP, and writes model.safetensors, config.json and README.md. \`imago evaluate\` says how good they are.
      A mistake in the data is named with its file and line, and nothing is written.`;

const EVALUATE_HELP = `
Examples:
  $ imago evaluate --data ../shared/data
      The task's data: retrieval and agreement with people, on everything and on what a visitor may see.
  $ imago evaluate --retrieval captions.tsv --images photos/ --json
      A set of one's own: captions.tsv holds lines of image<TAB>caption, in any language.

The data may be the whole root (practicum/, flickr8k/, eval/) or the task's folder alone; without --data, the variable
IMAGO_DATA names it. What cannot be computed is null. R@k: percentage of captions whose photo is among the first k of
the engine's answers; among equal scores the smaller id comes first. τ: 100 × Kendall's, as published.`;

const SERVE_HELP = `
Examples:
  $ imago serve site
  $ imago serve site --port 9000 --base /photos/     as it would be under a sub-path`;

const POLICY_HELP = `
Reads lines from standard input and prints "blocked" or "ok" for each.

Example:
  $ printf 'two dogs\\na baby\\n' | imago caption-policy
  ok
  blocked`;

const REVIEW_HELP = `
Examples:
  $ imago review site                        what is blocked, why, and what passed with little to spare
  $ imago review site --block 3f0a91c2d4     this photo shows somebody under 16
  $ imago review site --allow 77e1b0c9aa     this one does not

Everything stays in site.imago/, on this machine: who decided, when, and about which photo (by its contents, so that a
new name or a new rule changes nothing). The next imago index publishes, or takes away, what was decided.`;

const TRAIN_POLICY_HELP = `
Reads flickr8k/images, captions.tsv and splits/ of DATA. A photo's label is the share of its captions that the caption
rule blocks. Every photo, of the training and the dev split, is also judged by a rule that was trained without it, once
for each fold: on these judgements the thresholds are chosen, by the targets in words.json, and by them settings are
compared. Writes image_rule.safetensors, trained on all, and image_rule.json.

Example:
  $ imago train-policy ../data`;

/** @param {string} help */
const asTyped = (help) => help.replaceAll('$ imago ', `$ ${COMMAND} `);

/**
 * @param {(code: number) => void} setExit
 * @returns {Command}
 */
export function buildProgram(setExit) {
  const program = new Command(COMMAND)
    .description(
      'Find photos by describing them: turns folders of photos into a site that anyone can search.',
    )
    .version(VERSION)
    .showHelpAfterError(`(${COMMAND} --help explains)`)
    .addHelpText('after', asTyped(HELP_AFTER))
    .exitOverride();

  needs(program.command('index'), 'out')
    .description('make or update a site from folders of photos')
    .argument('<photos...>', 'folders (searched with their subfolders) or single pictures')
    .option('--out <site>', 'folder of the site')
    .option('--captions <file>', 'lines of image<TAB>caption')
    .option('--title <text>', "the gallery's title")
    .option('--jobs <n>', 'threads (default: one a core)', wholeNumber(1, 256))
    .option(
      '--clusters <n>',
      'cut the index into n groups, auto or none (default: auto from 50,000 photos)',
      clusterCount,
    )
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .option('--policy <dir>', "policy folder (default: this project's)")
    .option('--app <dir>', 'built page to publish (default: build/web)')
    .option('--shard <i/n>', 'only the i-th of n parts of the photos', shardArgument)
    .option('--decisions <site>', 'obey the corrections made on that site too')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', asTyped(INDEX_HELP))
    .action(async (folders, options) => {
      const { indexCommand } = await import('./index_command.js');
      setExit(await indexCommand(folders, options));
    });

  needs(program.command('merge'), 'out')
    .description('make the site of a gallery that was indexed in shards')
    .argument('<shards...>', 'folders that imago index --shard made')
    .option('--out <site>', 'folder of the site')
    .option('--title <text>', "the gallery's title (default: that of the shards)")
    .option(
      '--clusters <n>',
      'cut the index into n groups, auto or none (default: auto from 50,000 photos)',
      clusterCount,
    )
    .option('--jobs <n>', 'threads (default: one a core)', wholeNumber(1, 256))
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .option('--policy <dir>', "policy folder (default: this project's)")
    .option('--app <dir>', 'built page to publish (default: build/web)')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', asTyped(MERGE_HELP))
    .action(async (shards, options) => {
      const { mergeCommand } = await import('./merge_command.js');
      setExit(await mergeCommand(shards, options));
    });

  needs(program.command('search'), 'gallery')
    .description('search a site from the terminal')
    .argument('<words...>', 'what to look for, in English or Russian')
    .option('--gallery <site>', 'folder of the site')
    .option('-k <n>', 'number of results', wholeNumber(1, 1_000_000), 10)
    .addOption(
      new Option('--scorer <name>', 'what gives the probability')
        .choices(['mlp', 'linear', 'cosine'])
        .default('mlp'),
    )
    .option('--json', 'print JSON')
    .option('--vector', "with --json: the query's vector too, for other engines")
    .addHelpText('after', asTyped(SEARCH_HELP))
    .action(async (words, options) => {
      const { searchCommand } = await import('./search_command.js');
      setExit(await searchCommand(words.join(' '), options));
    });

  needs(program.command('export'), 'format', 'out')
    .description("write a site's embeddings as a table for other engines")
    .argument('<site>', 'folder of the site')
    .addOption(new Option('--format <name>').choices(['parquet', 'lance']))
    .option('--out <path>', 'NAME.parquet (a file) or NAME.lance (a folder)')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', asTyped(EXPORT_HELP))
    .action(async (site, options) => {
      const { exportCommand } = await import('./export_command.js');
      setExit(await exportCommand(site, options));
    });

  program
    .command('train')
    .description('train the relevance scorers on the task’s data')
    .argument('<data>', 'root of the data, or the task’s folder')
    .option('--out <dir>', 'folder to write (default: models/relevance)')
    .option('--jobs <n>', 'threads (default: one a core)', wholeNumber(1, 256))
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .option('--policy <dir>', "policy folder (default: this project's)")
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', asTyped(TRAIN_HELP))
    .action(async (data, options) => {
      const { trainCommand } = await import('./train_command.js');
      setExit(await trainCommand(data, options));
    });

  program
    .command('evaluate')
    .description('how good the engine, the scorers and the policy are on judged data')
    .option('--data <dir>', 'root of the data, or the task’s folder', process.env.IMAGO_DATA)
    .option('--retrieval <file>', 'captions of a retrieval set of one’s own')
    .option('--images <dir>', 'its pictures')
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .addOption(
      new Option('--precision <p>', 'of the towers').choices(['int8', 'f32']).default('int8'),
    )
    .option('--jobs <n>', 'threads (default: one a core)', wholeNumber(1, 256))
    .option('--json', 'print JSON')
    .addHelpText('after', asTyped(EVALUATE_HELP))
    .action(async (options, command) => {
      const { evaluateCommand } = await import('../evaluate/command.js');
      const dataNamed = command.getOptionValueSource('data') === 'cli';
      setExit(await evaluateCommand(options, dataNamed));
    });

  program
    .command('serve')
    .description('serve a site on this machine')
    .argument('<site>', 'folder of the site')
    .option('--port <n>', 'port; 0 takes any free one', wholeNumber(0, 65535), 8000)
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--base <path>', 'sub-path to serve it under', '/')
    .addHelpText('after', asTyped(SERVE_HELP))
    .action(async (site, options) => {
      const { serveCommand } = await import('./serve_command.js');
      setExit(await serveCommand(site, options));
    });

  program
    .command('review')
    .description('list what was blocked or nearly so, and correct it')
    .argument('<site>', 'folder of the site')
    .option('--block <ids...>', 'never publish these photos')
    .option('--allow <ids...>', 'publish these photos')
    .option('--who <name>', 'who decides (default: your user name)')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', asTyped(REVIEW_HELP))
    .action(async (site, options) => {
      const { reviewCommand } = await import('./review_command.js');
      setExit(await reviewCommand(site, options));
    });

  program
    .command('train-policy')
    .description('train the image rule on captioned photos')
    .argument('<data>', 'root of the data (flickr8k/)')
    .option('--out <dir>', "folder to write to (default: this project's)")
    .option('--model <dir>', 'model folder (default: CLIP-lite)')
    .option('--jobs <n>', 'threads (default: one a core)', wholeNumber(1, 256))
    .option('--folds <n>', 'parts for judging out of fold (default: 5)', wholeNumber(2, 20))
    .addHelpText('after', asTyped(TRAIN_POLICY_HELP))
    .action(async (data, options) => {
      const { trainPolicyCommand } = await import('./train_policy_command.js');
      setExit(await trainPolicyCommand(data, options));
    });

  for (const rule of /** @type {const} */ (['query', 'caption'])) {
    program
      .command(`${rule}-policy`)
      .description(`what the ${rule} rule says of lines on standard input`)
      .option('--policy <dir>', "policy folder (default: this project's)")
      .addHelpText('after', asTyped(POLICY_HELP))
      .action(async (options) => {
        const { policyCommand } = await import('./policy_command.js');
        setExit(await policyCommand(rule, options));
      });
  }
  return program;
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runCli(args) {
  let exitCode = EXIT_DONE;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
    if (error instanceof CliError || error instanceof ImagoError) {
      process.stderr.write(`imago: ${error.message}\n`);
      return error instanceof CliError ? error.exitCode : EXIT_FAILED;
    }
    process.stderr.write(`imago: unexpected failure\n${/** @type {Error} */ (error).stack}\n`);
    return EXIT_FAILED;
  }
}
