import '../../e2e/chaos/soak.e2e-spec.js';
