import '../../e2e/samples/quick-start.e2e-spec.js';
