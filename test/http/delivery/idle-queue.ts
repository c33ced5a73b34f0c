import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';

/** A queue that keeps nothing, and does nothing: what counts is that there is one. */
export const IDLE_QUEUE: DeliveryQueue = {
  open: () => Promise.resolve(),
  store: () => Promise.resolve(),
  health: () => Promise.resolve({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 }),
  drain: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
