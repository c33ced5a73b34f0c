import type { ServerName } from '../servers/server-name.js';

/** A kind of request, and how one knows that it was served. */
export interface Workload {
  /** The next request for a server. All servers get the same bytes, but for ids and Twilio's signature. */
  readonly next: (server: ServerName) => Buffer;
  /** What every server answers. */
  readonly status: number;
  /** What the answer has to contain. */
  readonly body: RegExp;
  /** Whether a handler runs for each request. */
  readonly runs: (server: ServerName) => boolean;
  /** Connections that send at the same time. Default 16. */
  readonly connections?: number;
  /** Requests that are sent in a second. Default: each connection sends its next as soon as it has its answer. */
  readonly rate?: number;
}
