import '../../docs/recipes.e2e-spec.js';
