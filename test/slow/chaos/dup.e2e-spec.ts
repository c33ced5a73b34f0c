import '../../e2e/chaos/dup.e2e-spec.js';
