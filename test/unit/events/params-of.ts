import type { WireParams } from '../../../src/events/wire-params.type.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';

/** The parameters of an example of wire-format section 17, decoded as its content type says. */
export function paramsOf(id: string): WireParams {
  const example = WIRE_EXAMPLES.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`No example ${id}`);
  return example.contentType === 'application/json'
    ? (JSON.parse(example.body) as WireParams)
    : Object.fromEntries(new URLSearchParams(example.body));
}
