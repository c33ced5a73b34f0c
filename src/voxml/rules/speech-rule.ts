import { Ssml } from '../ssml/ssml-content.js';
import { cleanText, UNCLEAN } from '../text/clean-text.js';
import { lengthOf } from '../text/length-of.js';
import type { AttributeRule } from './attribute-rule.interface.js';

const LONGEST = 3000;

/** What is said: plain text or the result of an `ssml` template. */
export function speech(): AttributeRule<string | Ssml> {
  return {
    kind: 'speech',
    rule: `text or ssml of at most ${LONGEST} characters, tags not counted`,
    read(given, refuse) {
      if (typeof given !== 'string' && !(given instanceof Ssml)) return refuse();
      const words = typeof given === 'string' && UNCLEAN.test(given) ? cleanText(given) : given;
      // Counting characters takes its time, and there are never more than units.
      if (typeof words === 'string' && words.length <= LONGEST) return words;
      const length = typeof words === 'string' ? lengthOf(words) : words.length;
      return length > LONGEST ? refuse(`it has ${length}`) : words;
    },
  };
}
