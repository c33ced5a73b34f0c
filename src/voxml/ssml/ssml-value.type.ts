import type { Variable } from '../text/variable.js';
import type { Ssml } from './ssml-content.js';

/** What an `ssml` template takes between its literal parts: text, numbers, variables, other speech markup. */
export type SsmlValue = string | number | Variable | Ssml;
