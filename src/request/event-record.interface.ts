import type { RequestContext } from './request-context.js';

/** What the log and a dead letter tell of a webhook, wherever it is handled: in the request, or later in a worker. */
export type EventRecord = Pick<
  RequestContext,
  'registration' | 'event' | 'version' | 'key' | 'method' | 'path' | 'contentType' | 'bytes' | 'params' | 'startedAt'
> &
  // Known as long as the request is there.
  Partial<Pick<RequestContext, 'admitted' | 'runs'>>;
