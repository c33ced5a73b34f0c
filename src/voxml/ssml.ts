import { Ssml, type SsmlValue } from './ssml/ssml-content.js';
import { SsmlReader } from './ssml/ssml-reader.js';
import { joinLiterals } from './text/template-literals.js';

/**
 * Speech markup for `say` (wire-format section 14.4, Say). The literal parts are markup and checked; values are text,
 * whatever they hold, except `variable()` and other `ssml`.
 *
 * @throws VoxmlError when a literal part is not well-formed or has an element that is not speech markup
 * @example
 * voxml().say(ssml`Hello <emphasis>${name}</emphasis><break time="${pause}ms"/>`);
 */
export function ssml(literals: TemplateStringsArray, ...values: readonly SsmlValue[]): Ssml {
  return new Ssml(new SsmlReader(values).read(joinLiterals('ssml', literals)));
}
