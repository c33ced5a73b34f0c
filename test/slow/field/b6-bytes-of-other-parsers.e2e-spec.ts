import '../../http/field/b6-bytes-of-other-parsers.e2e-spec.js';
