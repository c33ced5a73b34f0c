import '../../unit/payload/compile-rules.spec.js';
