import '../../http/chaos/drain.e2e-spec.js';
