export type { JsonSchema } from '../events/rules/json-schema.interface.js';
export type { JsonSchemaDocument } from '../schema/json-schema-of.js';
export { jsonSchemaOf } from '../schema/json-schema-of.js';
export { type VoxOpenApiOptions, withVoxWebhooks } from './with-vox-webhooks.js';
