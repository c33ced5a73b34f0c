import '../../e2e/delivery/fan-out.e2e-spec.js';
