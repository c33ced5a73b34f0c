import '../../http/samples/quick-start.e2e-spec.js';
