import '../../e2e/field/b6-bytes-of-other-parsers.e2e-spec.js';
