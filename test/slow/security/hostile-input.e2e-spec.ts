import '../../e2e/security/hostile-input.e2e-spec.js';
