import { HANDLERS } from '../../e2e/policy/cases/handlers.cases.js';
import { OPTIONS } from '../../e2e/policy/cases/options.cases.js';
import { prove } from '../../e2e/policy/support/prove.js';

prove([...HANDLERS, ...OPTIONS]);
