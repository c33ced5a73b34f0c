import '../../http/chaos/fanout.e2e-spec.js';
