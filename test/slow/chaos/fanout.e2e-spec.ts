import '../../e2e/chaos/fanout.e2e-spec.js';
