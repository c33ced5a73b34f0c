import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { MAX_DEPTH } from '../events/fields/max-depth.js';
import type { WireParams } from '../events/wire-params.type.js';
import { MAX_KEYS } from './limits.js';

/** Names that reach an object's prototype when somebody later merges or assigns the parameters. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Makes parsed parameters safe to hand on: poisonous names are dropped on every level, the top level has no prototype.
 * Works in place below the top level.
 * @throws VoxRefusal `tooManyKeys` or `tooDeep`
 */
export function cleanParams(parsed: object): WireParams {
  const params = Object.create(null) as Record<string, unknown>;
  const count: Count = { keys: 0 };
  for (const [name, value] of Object.entries(parsed)) {
    add(count, 1);
    if (POISON.has(name)) continue;
    if (typeof value === 'object' && value !== null) cleanBelow(value, 2, count);
    params[name] = value;
  }
  return params;
}

interface Count {
  keys: number;
}

function cleanBelow(value: object, depth: number, count: Count): void {
  if (depth > MAX_DEPTH) throw new VoxRefusal('tooDeep');
  if (!Array.isArray(value)) {
    for (const name of POISON) if (Object.hasOwn(value, name)) delete (value as Record<string, unknown>)[name];
    add(count, Object.keys(value).length);
  }
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) cleanBelow(inner as object, depth + 1, count);
  }
}

function add(count: Count, keys: number): void {
  count.keys += keys;
  if (count.keys > MAX_KEYS) throw new VoxRefusal('tooManyKeys');
}
