import '../../http/phone/random-documents.e2e-spec.js';
