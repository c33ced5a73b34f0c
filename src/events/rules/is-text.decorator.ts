import { rule } from './rule.js';
import { text } from './shapes/text.js';

/** Free text of at most so many UTF-16 units, empty included; by default 64 Ki, which no message body reaches. */
export function IsText(longest = 65_536): PropertyDecorator {
  return rule({ name: 'isText', ...text(longest), words: `must be a string of at most ${longest} characters` });
}
