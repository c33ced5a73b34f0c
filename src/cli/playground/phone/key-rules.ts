import { ELEMENTS } from '../../../voxml/elements/elements.js';
import type { WaitingFor } from '../../../testing/phone/call-state.interface.js';

type Attributes = Readonly<Record<string, { readonly default?: string | number | boolean | undefined }>>;

/** An attribute of the verb that waits, or its default. */
function attributeOf({ verb, attributes }: WaitingFor, name: string): string {
  const rules: Attributes = ELEMENTS[verb].attributes;
  return attributes[name] ?? String(rules[name]?.default ?? '');
}

/** Milliseconds that the verb waits for a key. */
export function patienceOf(waiting: WaitingFor): number {
  return Number(attributeOf(waiting, 'timeout') || attributeOf(waiting, 'maxLength') || 5) * 1000;
}

/** Whether the verb has all the keys that it takes. */
export function hasAllKeys(waiting: WaitingFor, keys: string): boolean {
  if (keys === '') return false;
  // A recording listens to each key by itself.
  if (waiting.verb === 'Record') return true;
  // A detail of a payment ends with the key #.
  const finish = waiting.verb === 'Pay' ? '#' : attributeOf(waiting, 'finishOnKey');
  const most = Number(waiting.attributes['numDigits'] ?? Infinity);
  return keys.length >= most || keys.split('').some((key) => finish.includes(key));
}
