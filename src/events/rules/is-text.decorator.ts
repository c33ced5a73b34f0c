import { rule } from './rule.js';

/** Free text of at most so many UTF-16 units, empty included; by default 64 Ki, which no message body reaches. */
export function IsText(longest = 65_536): PropertyDecorator {
  return rule(
    'isText',
    (value) => typeof value === 'string' && value.length <= longest,
    `must be a string of at most ${longest} characters`,
  );
}
