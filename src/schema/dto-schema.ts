import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import { nullable } from '../events/rules/shapes.js';
import { fieldsOf, type WireField } from './fields-of.js';

/** JSON Schema of what a wire DTO accepts. Null means absent, as it does to the rules, and unknown fields pass. */
export function dtoSchema(Dto: new () => object): JsonSchema {
  const fields = fieldsOf(Dto);
  const required = fields.filter(({ presence }) => presence === 'required').map(({ name }) => name);
  const alternatives = fields.flatMap(alternativeOf);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
    ...(required.length > 0 && { required }),
    ...(alternatives.length > 0 && { allOf: alternatives }),
    additionalProperties: true,
  };
}

function propertyOf({ presence, schema }: WireField): JsonSchema {
  return presence === 'required' ? schema : nullable(schema);
}

function alternativeOf({ name, presence }: WireField): JsonSchema[] {
  return typeof presence === 'string' ? [] : [{ anyOf: [present(name), present(presence.unless)] }];
}

function present(name: string): JsonSchema {
  return { required: [name], properties: { [name]: { not: { type: 'null' } } } };
}
