import '../../unit/openapi/json-schema.spec.js';
