export type { JsonSchema } from '../events/rules/json-schema.interface.js';
export type { JsonSchemaDocument } from '../schema/json-schema-of.js';
export { jsonSchemaOf } from '../schema/json-schema-of.js';
export type { VoxOpenApiOptions } from './vox-open-api-options.interface.js';
export { withVoxWebhooks } from './with-vox-webhooks.js';
