import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';

/** A line of the transcript. */
export interface Heard {
  readonly n: number;
  readonly side: 'application' | 'caller' | 'event';
  /** What it is, where the text alone does not say so. */
  readonly about: string;
  readonly text: string;
}

type Maker = (step: CallStep) => Omit<Heard, 'n'>;

const event =
  (words: (step: CallStep) => string): Maker =>
  (step) => ({ side: 'event', about: '', text: words(step) });

/** Verbs that a caller notices. */
const VERBS: Readonly<Record<string, Maker>> = {
  Say: ({ text = '' }) => ({ side: 'application', about: '', text }),
  Play: ({ text = '' }) => ({ side: 'application', about: 'plays ', text }),
  Pause: event(({ attributes }) => `silence, ${attributes?.['length'] ?? '1'} s`),
  Dial: event(({ text }) => `calls ${text || 'a number'}`),
  Record: event(() => 'records'),
  Pay: event(() => 'asks for a payment'),
};

/** What a step is to the caller; `undefined`: nothing. */
export function heardAs(step: CallStep): Heard | undefined {
  if (step.kind === 'input') return { n: step.n, side: 'caller', about: '', text: step.note ?? '' };
  if (step.kind === 'end') return { n: step.n, side: 'event', about: '', text: 'The call has ended.' };
  const make = step.kind === 'verb' ? VERBS[step.verb ?? ''] : undefined;
  return make && { n: step.n, ...make(step) };
}
