import type { WireParams } from './wire-params.type.js';

/** A copy of parameters without some of them. */
export function withoutFields(params: WireParams, names: readonly string[]): WireParams {
  const left = new Set(names);
  return Object.fromEntries(Object.entries(params).filter(([name]) => !left.has(name)));
}
