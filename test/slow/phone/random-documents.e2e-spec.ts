import '../../e2e/phone/random-documents.e2e-spec.js';
