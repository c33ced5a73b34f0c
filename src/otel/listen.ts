import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { HeardMessages } from './heard-messages.interface.js';

/** Subscribes, and returns the function that ends it. */
export function listen<Name extends keyof HeardMessages>(
  channel: Name,
  listener: (message: HeardMessages[Name]) => void,
): () => void {
  // Node types every message as unknown; this package is the only one that publishes on these channels.
  const hear = (message: unknown): void => listener(message as HeardMessages[Name]);
  subscribe(channel, hear);
  return () => void unsubscribe(channel, hear);
}
