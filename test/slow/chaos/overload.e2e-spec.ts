import '../../e2e/chaos/overload.e2e-spec.js';
