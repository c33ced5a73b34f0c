import '../../unit/auth/credentials.property.spec.js';
