import '../../e2e/chaos/outage.e2e-spec.js';
