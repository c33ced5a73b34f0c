import '../../e2e/samples/queue.e2e-spec.js';
