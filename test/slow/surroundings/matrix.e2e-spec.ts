import '../../http/surroundings/matrix.e2e-spec.js';
