import '../../e2e/calls/voxml-score.e2e-spec.js';
