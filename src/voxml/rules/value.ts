import { cleanText } from '../text/clean-text.js';
import { lengthOf } from '../text/length-of.js';
import type { AttributeRule } from './attribute-rule.interface.js';

const LONGEST = 50;

/** The value of a variable. */
export function value(): AttributeRule<string> {
  return {
    kind: 'value',
    rule: `text of at most ${LONGEST} characters`,
    read(given, refuse) {
      if (typeof given !== 'string') return refuse();
      const text = cleanText(given);
      return lengthOf(text) > LONGEST ? refuse(`it has ${lengthOf(text)}`) : text;
    },
  };
}
