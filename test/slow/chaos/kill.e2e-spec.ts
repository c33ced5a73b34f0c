import '../../e2e/chaos/kill.e2e-spec.js';
