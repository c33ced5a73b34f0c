import type { Action } from './action.type.js';

const WORDS: Readonly<Record<string, Action>> = {
  '': { kind: 'quiet' },
  wait: { kind: 'quiet' },
  hangup: { kind: 'hangup' },
};

/** Reads one turn: keys, `wait` or nothing, `hangup`; whatever else is said. What stands in quotes is always said. */
export function actionOf(text: string): Action {
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? [];
  if (quoted !== undefined) return { kind: 'speech', text: quoted };
  const word = Object.hasOwn(WORDS, text.toLowerCase()) ? WORDS[text.toLowerCase()] : undefined;
  if (word) return word;
  const keys = text.replace(/\s+/g, '');
  return /^[0-9*#]+$/.test(keys) ? { kind: 'keys', text: keys } : { kind: 'speech', text };
}
