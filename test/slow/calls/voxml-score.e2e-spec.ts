import '../../http/calls/voxml-score.e2e-spec.js';
