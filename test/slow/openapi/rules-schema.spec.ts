import '../../unit/openapi/rules-schema.spec.js';
