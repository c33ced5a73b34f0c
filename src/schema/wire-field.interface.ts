import type { JsonSchema } from '../events/rules/json-schema.interface.js';

/** What the rules of a wire DTO say of one parameter. */
export interface WireField {
  readonly name: string;
  /** `{ unless }`: required, but another field stands in for it. */
  readonly presence: 'required' | 'optional' | { readonly unless: string };
  /** What it has to look like when it is there; empty when anything will do. */
  readonly schema: JsonSchema;
}
