import '../../http/security/credentials.e2e-spec.js';
