import type { OptionRule } from './option-rule.js';
import { VoxConfigError } from './vox-config.error.js';

/** Makes the error for a value that cannot work. */
export type Refuse = (name: string, problem: string, remedy: string) => Error;

export const configError: Refuse = (...words) => new VoxConfigError(...words);

/**
 * Holds an option, or an argument that a function takes by its place, against its rule.
 * @param name how a person calls it
 * @throws VoxConfigError, or what `refuse` makes. It names the argument, never the value: it may be a secret
 */
export function checkArgument(
  name: string,
  value: unknown,
  { holds, expects }: OptionRule,
  refuse = configError,
): void {
  if (holds(value)) return;
  throw refuse(name, value === undefined ? 'is missing' : 'has no value that works', `It takes ${expects}.`);
}
