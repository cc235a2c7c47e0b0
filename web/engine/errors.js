// SPDX-License-Identifier: MIT

/**
 * Why a call failed. All but the last three are the engine's own codes (wasm/core/io/result.h).
 * @typedef {'truncated' | 'malformed' | 'unsupported' | 'too_large' | 'mismatch' | 'not_loaded'
 *   | 'out_of_range' | 'out_of_memory' | 'network' | 'aborted' | 'internal'} ErrorCode
 */

/** The one error type that leaves the engine, its worker and its loaders. */
export class ImagoError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message one sentence for a person
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'ImagoError';
    /** @type {ErrorCode} */
    this.code = code;
  }
}

/**
 * @param {unknown} error anything that was thrown
 * @returns {ImagoError} itself, or an `internal` (for an abort: `aborted`) error that wraps it
 */
export function asImagoError(error) {
  if (error instanceof ImagoError) return error;
  if (error instanceof Error) {
    const code = error.name === 'AbortError' ? 'aborted' : 'internal';
    return new ImagoError(code, error.message, { cause: error });
  }
  return new ImagoError('internal', String(error));
}

/**
 * An error as plain data, for a message to another thread.
 * @param {unknown} error
 * @returns {{ code: ErrorCode, message: string }}
 */
export function errorToWire(error) {
  const { code, message } = asImagoError(error);
  return { code, message };
}
