import '../../http/chaos/burst.e2e-spec.js';
