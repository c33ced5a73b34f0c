import '../../http/chaos/dup.e2e-spec.js';
