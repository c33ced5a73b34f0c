import '../../http/chaos/outage.e2e-spec.js';
