import type { DeadLetter, DeadLetterSink, DedupeStore } from 'nestjs-vox-webhooks/ports';

/** Keeps dead letters where a test can count them. */
export class ListedLetters implements DeadLetterSink {
  readonly letters: DeadLetter[] = [];

  put(letter: DeadLetter): Promise<void> {
    this.letters.push(letter);
    return Promise.resolve();
  }
}

const broken = () => Promise.reject(new Error('connection refused'));

/** A sink whose disk is full. */
export const brokenSink: DeadLetterSink = { put: broken };
/** A sink that a bug makes throw before it returns a promise. */
export const throwingSink: DeadLetterSink = {
  put: () => {
    throw new Error('disk full');
  },
};
/** A sink that neither keeps nor refuses. */
export const hangingSink: DeadLetterSink = { put: () => new Promise<void>(() => undefined) };

/** A store whose server is gone. */
export const brokenStore: DedupeStore = {
  begin: broken,
  renew: broken,
  progress: broken,
  complete: broken,
  release: broken,
};
const hangs = () => new Promise<never>(() => undefined);
/** A store whose server is frozen. */
export const frozenStore: DedupeStore = {
  begin: hangs,
  renew: hangs,
  progress: hangs,
  complete: hangs,
  release: hangs,
};
/** A store that lets work begin and then loses its server. */
export const forgetfulStore: DedupeStore = {
  ...brokenStore,
  begin: () => Promise.resolve({ state: 'started', token: 'a', done: new Set(), attempt: 1 }),
};
