import '../../http/field/a8-held-requests.e2e-spec.js';
