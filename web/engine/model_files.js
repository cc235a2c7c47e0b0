// SPDX-License-Identifier: MIT
// Files of a model or a gallery over HTTP: progress in bytes, .gz unpacked here (the server need not compress), sizes
// and hashes checked before anything is used.
import { ImagoError } from './errors.js';
import { KeptModel, modelFileUrl } from './kept_model.js';

/**
 * One row of model.json's `files`.
 * @typedef {object} FileEntry
 * @property {string} path where the file is, relative to the manifest
 * @property {number} bytes its size when unpacked
 * @property {number} packed its size as stored
 * @property {string} sha256 of the unpacked bytes, in hex
 */

/**
 * @typedef {object} ModelManifest
 * @property {number} format
 * @property {string} name
 * @property {string} sha256 the model's identity, which indexes and other artefacts record
 * @property {Record<string, FileEntry>} files
 */

/**
 * @typedef {object} FetchOptions
 * @property {AbortSignal} [signal]
 * @property {(loaded: number, total: number | null) => void} [onBytes] stored bytes so far, and in all if known
 * @property {typeof globalThis.fetch} [fetch]
 */

/** Model files whose bytes, in this order, make the model's hash. */
export const MODEL_FILES = [
  'text_model.safetensors',
  'vision_model.safetensors',
  'tokenizer.json',
  'config.json',
  'preprocessor_config.json',
];

/** The trained scorers among a site's model files; a site may be without. */
export const SCORERS_FILE = 'relevance.safetensors';

/**
 * What the under-16 rules need to judge a photo, beside words.json: only those fetch them who add photos of their own.
 * A site may be without; then nobody can.
 */
export const IMAGE_RULE_FILES = [
  'image_rule.json',
  'image_rule.safetensors',
  'prototypes.safetensors',
];

/** @param {string} url */
const nameOf = (url) => new URL(url).pathname.split('/').pop() || url;

/** @param {Uint8Array} bytes */
const isGzip = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * @param {Uint8Array[]} chunks
 * @param {number} length
 */
function concat(chunks, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {(length: number) => void} onLength called with the bytes read so far; may throw to stop
 */
async function readAll(stream, onLength) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(chunks, length);
    chunks.push(value);
    length += value.length;
    try {
      onLength(length);
    } catch (error) {
      await reader.cancel();
      throw error;
    }
  }
}

/**
 * @param {string} url
 * @param {FetchOptions} [options]
 * @returns {Promise<Uint8Array>} the bytes as the browser hands them over
 */
export async function fetchBytes(url, { signal, onBytes, fetch = globalThis.fetch } = {}) {
  let response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    if (signal?.aborted) {
      throw new ImagoError('aborted', 'the download was aborted', { cause: error });
    }
    throw new ImagoError('network', `${nameOf(url)}: the server cannot be reached`, {
      cause: error,
    });
  }
  if (!response.ok || !response.body) {
    throw new ImagoError('network', `${nameOf(url)}: HTTP ${response.status}`);
  }
  const header = response.headers.get('content-length');
  const total = header === null ? null : Number(header);
  onBytes?.(0, total);
  try {
    return await readAll(response.body, (loaded) => onBytes?.(loaded, total));
  } catch (error) {
    if (signal?.aborted) {
      throw new ImagoError('aborted', 'the download was aborted', { cause: error });
    }
    throw new ImagoError('network', `${nameOf(url)}: the connection broke`, { cause: error });
  }
}

/**
 * Unpacks gzip, told by the first bytes and not by the name: some servers label .gz files so that the browser has
 * unpacked them already.
 * @param {Uint8Array} bytes
 * @param {object} options
 * @param {string} options.name for messages
 * @param {number} [options.limit] most bytes that may come out
 */
export async function unpack(bytes, { name, limit = 2 ** 31 }) {
  if (!isGzip(bytes)) return bytes;
  const stream = new Blob([/** @type {BlobPart} */ (bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readAll(stream, (length) => {
      if (length > limit) {
        throw new ImagoError('too_large', `${name}: unpacks to more than ${limit} bytes`);
      }
    });
  } catch (error) {
    if (error instanceof ImagoError) throw error;
    throw new ImagoError('truncated', `${name}: the compressed file is cut off or damaged`, {
      cause: error,
    });
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<string | null>} hex; null where the platform offers no hashing (a page on plain HTTP)
 */
export async function sha256Hex(bytes) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {Uint8Array} bytes the unpacked file
 * @param {FileEntry} entry
 * @param {string} name
 */
export async function checkFile(bytes, entry, name) {
  if (bytes.length !== entry.bytes) {
    const code = bytes.length < entry.bytes ? 'truncated' : 'malformed';
    throw new ImagoError(
      code,
      `${name}: ${bytes.length} bytes, but the manifest says ${entry.bytes}`,
    );
  }
  const sha256 = await sha256Hex(bytes);
  if (sha256 !== null && sha256 !== entry.sha256) {
    throw new ImagoError(
      'malformed',
      `${name}: the file differs from the one that the manifest lists`,
    );
  }
}

/**
 * @param {string} text
 * @param {string} name for messages
 * @returns {any}
 */
export function parseJson(text, name) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImagoError('malformed', `${name}: not valid JSON`, { cause: error });
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {ModelManifest}
 */
export function parseManifest(bytes) {
  const manifest = parseJson(new TextDecoder().decode(bytes), 'model.json');
  if (manifest?.format !== 1 || typeof manifest.files !== 'object' || manifest.files === null) {
    throw new ImagoError('unsupported', 'model.json: not a model manifest of format 1');
  }
  for (const [name, entry] of Object.entries(manifest.files)) {
    const { path, bytes: size, packed, sha256 } = entry ?? {};
    const fits = typeof path === 'string' && typeof sha256 === 'string' && size >= 0 && packed >= 0;
    if (!fits) throw new ImagoError('malformed', `model.json: the entry of ${name} is incomplete`);
  }
  return manifest;
}

/** Adds up the progress of several downloads. */
export class Progress {
  /** @type {Map<string, { loaded: number, total: number | null }>} */
  #files = new Map();
  #sealed = false;
  #report;

  /** @param {((event: { loaded: number, total: number | null }) => void) | undefined} report */
  constructor(report) {
    this.#report = report;
  }

  /**
   * @param {string} name
   * @param {number | null} [expected] stored size, where a manifest tells it
   * @returns {(loaded: number, total: number | null) => void}
   */
  file(name, expected = null) {
    this.#files.set(name, { loaded: 0, total: expected });
    return (loaded, total) => {
      const known = expected ?? total;
      // A server that unpacks on the way delivers more bytes than are stored.
      this.#files.set(name, {
        loaded: known === null ? loaded : Math.min(loaded, known),
        total: known,
      });
      this.#send();
    };
  }

  /** Says that every file is registered: only now is a total known. */
  seal() {
    this.#sealed = true;
    return this;
  }

  #send() {
    let loaded = 0;
    /** @type {number | null} */
    let total = this.#sealed ? 0 : null;
    for (const file of this.#files.values()) {
      loaded += file.loaded;
      total = total === null || file.total === null ? null : total + file.total;
    }
    this.#report?.({ loaded, total });
  }
}

/**
 * Downloads, unpacks and checks one file of a manifest; one that was kept from an earlier visit is not downloaded again.
 * @param {string} base URL of the manifest's folder, ending in '/'
 * @param {ModelManifest} manifest
 * @param {string} name
 * @param {FetchOptions & { kept?: KeptModel }} [options]
 */
export async function fetchModelFile(
  base,
  manifest,
  name,
  { kept = new KeptModel(base), ...options } = {},
) {
  const entry = manifest.files[name];
  if (!entry) throw new ImagoError('mismatch', `model.json lists no ${name}`);
  const url = modelFileUrl(base, entry);
  const checked = async (/** @type {Uint8Array} */ stored) => {
    const bytes = await unpack(stored, { name: entry.path, limit: entry.bytes });
    await checkFile(bytes, entry, entry.path);
    return bytes;
  };
  const found = await kept.find(url);
  // One that was damaged on the visitor's disk is fetched anew.
  const good = found === null ? null : await checked(found).catch(() => null);
  if (found !== null && good !== null) {
    options.onBytes?.(found.length, found.length);
    return good;
  }
  const stored = await fetchBytes(url, options);
  const bytes = await checked(stored);
  void kept.keep(url, stored);
  return bytes;
}
