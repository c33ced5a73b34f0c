import '../../http/delivery/fan-out.e2e-spec.js';
