import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from 'nestjs-vox-webhooks/openapi';

/** A validator of draft 2020-12 that is strict with schemas and checks formats, as the documentation advises. */
export function validator(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  // A document of OpenAPI keeps its schemas there.
  ajv.addVocabulary(['components']);
  return ajv.compile(schema);
}
