import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { MAX_DEPTH } from '../events/fields/max-depth.js';
import type { WireParams } from '../events/wire-params.type.js';
import { MAX_KEYS } from './limits.js';

/** Names that reach an object's prototype when somebody later merges or assigns the parameters. */
const POISON = ['__proto__', 'constructor', 'prototype'];

/**
 * Makes parsed parameters safe to hand on: poisonous names are dropped on every level, the top level has no prototype.
 * Works in place below the top level.
 * @throws VoxRefusal `tooManyKeys` or `tooDeep`
 */
export function cleanParams(parsed: object): WireParams {
  let keys = 0;
  const clean = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (depth > MAX_DEPTH) throw new VoxRefusal('tooDeep');
    if (!Array.isArray(value)) {
      for (const name of POISON) if (Object.hasOwn(value, name)) delete (value as Record<string, unknown>)[name];
      keys += Object.keys(value).length;
      if (keys > MAX_KEYS) throw new VoxRefusal('tooManyKeys');
    }
    for (const inner of Object.values(value)) clean(inner, depth + 1);
  };
  clean(parsed, 1);
  return Object.assign(Object.create(null) as Record<string, unknown>, parsed);
}
