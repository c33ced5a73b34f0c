import '../../e2e/chaos/drain.e2e-spec.js';
