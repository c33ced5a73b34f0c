import { VoxConfigError } from '../common/vox-config.error.js';

/** The text that an environment variable leaves that was not set: `String(undefined)` and the like. */
const PLACEHOLDERS = new Set(['undefined', 'null', 'nan', '[object object]']);

/**
 * Refuses what cannot be a secret.
 * @throws VoxConfigError naming the option
 */
export function checkSecret(option: string, secret: unknown): asserts secret is string {
  const refuse = (problem: string): never => {
    throw new VoxConfigError(
      option,
      problem,
      'Set it to the secret entered in the portal; is the environment variable set?',
    );
  };
  if (typeof secret !== 'string' || secret.trim() === '') refuse('is missing or empty');
  else if (PLACEHOLDERS.has(secret.trim().toLowerCase())) refuse('holds the text of a value that was never set');
  else if (/[\p{Cc}]/u.test(secret)) refuse('holds a line break or another control character');
  else if (secret !== secret.trim()) refuse('begins or ends with white space');
}

/** @throws VoxConfigError for a secret that is short enough to be guessed */
export function checkLength(option: string, secret: string, least: number): void {
  if (secret.length >= least) return;
  throw new VoxConfigError(option, `is shorter than ${least} characters`, 'Use a long random one.');
}
