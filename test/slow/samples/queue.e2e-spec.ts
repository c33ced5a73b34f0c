import '../../http/samples/queue.e2e-spec.js';
