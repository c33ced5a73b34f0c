import '../../e2e/field/a8-held-requests.e2e-spec.js';
