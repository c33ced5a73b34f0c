import { REQUIRED } from '../../e2e/policy/cases/required.cases.js';
import { SCHEMAS } from '../../e2e/policy/cases/schema.cases.js';
import { prove } from '../../e2e/policy/support/prove.js';

prove([...REQUIRED, ...SCHEMAS]);
