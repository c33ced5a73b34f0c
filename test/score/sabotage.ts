/** Ways to break the target on purpose, to prove that the count would show it. */
export const FAULTS = ['throw', 'unhandled', 'uncaught', 'exit', 'pollute', 'hang'] as const;
export type Fault = (typeof FAULTS)[number];

const ACTS: Readonly<Record<Fault, () => void>> = {
  throw: () => {
    throw new Error('sabotage');
  },
  unhandled: () => void Promise.reject(new Error('sabotage')),
  uncaught: () => void setImmediate(() => ACTS.throw()),
  exit: () => process.exit(7),
  pollute: () => {
    Reflect.set(Object.prototype, `polluted${Math.random()}`, 1);
  },
  /** The process is alive and answers nothing. */
  hang: () => {
    for (const end = Date.now() + 3_000; Date.now() < end;);
  },
};

export function sabotage(fault: string): void {
  if (isFault(fault)) ACTS[fault]();
}

export function isFault(text: string): text is Fault {
  return Object.hasOwn(ACTS, text);
}
