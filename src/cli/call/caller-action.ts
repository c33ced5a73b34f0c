/** What the caller does in one turn. */
export type Action =
  { readonly kind: 'keys' | 'speech'; readonly text: string } | { readonly kind: 'quiet' | 'hangup' };

/** The caller in a call: a script or a person. */
export interface Caller {
  /** The next turn; `undefined` when there is no more input. */
  next(): Promise<Action | undefined>;
  /** Number of turns not taken yet; 0 for a person, whose turns are not known in advance. */
  readonly left: number;
  close(): void;
}

const WORDS: Readonly<Record<string, Action>> = {
  '': { kind: 'quiet' },
  wait: { kind: 'quiet' },
  hangup: { kind: 'hangup' },
};

/** Parses one turn: keys, `wait` or nothing, `hangup`. Anything else is said. Text in quotes is always said. */
export function actionOf(text: string): Action {
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? [];
  if (quoted !== undefined) return { kind: 'speech', text: quoted };
  const word = Object.hasOwn(WORDS, text.toLowerCase()) ? WORDS[text.toLowerCase()] : undefined;
  if (word) return word;
  const keys = text.replace(/\s+/g, '');
  return /^[0-9*#]+$/.test(keys) ? { kind: 'keys', text: keys } : { kind: 'speech', text };
}
