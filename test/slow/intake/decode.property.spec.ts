import '../../unit/intake/decode.property.spec.js';
