import type { Variable } from '../text/variable.js';
import type { Expression } from './expression.js';

/** What an `expr` template takes between its literal parts: literals, variables, other conditions. */
export type ExpressionValue = string | number | boolean | Variable | Expression;
