import type { WaitingFor } from '../waiting-for.interface.js';
import type { CallerInput } from './caller-input.type.js';

/** What the caller did, for the transcript. Payment details are never written down. */
export function noteOf(input: CallerInput, { verb }: WaitingFor): string {
  if (input.kind === 'keys') return `pressed ${verb === 'Pay' ? input.keys.replace(/\d/g, 'x') : input.keys}`;
  if (input.kind === 'speech') return `said ${input.text}`;
  return input.kind === 'quiet' ? 'stayed quiet' : 'hung up';
}
