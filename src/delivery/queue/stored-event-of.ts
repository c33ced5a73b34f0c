import type { ParsedEvent } from '../../request/parsed-event.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';

/** What a queue keeps of a webhook. */
export function storedEventOf({ context, event, version, violations, flaws }: ParsedEvent): StoredEvent {
  const { registration, step, output, key, params = {}, method, path } = context;
  return {
    registration,
    event,
    version,
    ...(step !== undefined && { step }),
    ...(output !== undefined && { output }),
    key,
    params,
    violations,
    ...(flaws.length > 0 && { flaws }),
    method,
    path,
    receivedAt: Date.now(),
  };
}
