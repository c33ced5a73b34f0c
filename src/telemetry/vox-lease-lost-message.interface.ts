import type { EventFacts } from './event-facts.interface.js';

/** Published on `vox:lease-lost` when a claim in the dedupe store was taken over while its handlers were at work. */
export interface VoxLeaseLostMessage extends Pick<EventFacts, 'registration'> {
  readonly key: string;
}
