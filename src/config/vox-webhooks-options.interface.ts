import type { VoxAuth } from '../credentials/vox-auth.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { DeadLetterSink } from '../ports/dead-letter-sink.interface.js';
import type { DedupeStore } from '../ports/dedupe-store.interface.js';
import type { DeliveryQueue } from '../ports/delivery-queue.interface.js';
import type { VoxDocument } from '../voxml/vox-document.type.js';

/** Options of `VoxWebhooksModule`. Times are in milliseconds, sizes in bytes. */
export interface VoxWebhooksOptions {
  /** Whose requests are accepted. No default: an open endpoint has to be written as `'none'`. */
  readonly auth: VoxAuth;
  /**
   * Headers besides Authorization that credentials of an `auth` function stand in, for example `['X-Api-Key']`. The function
   * is not called for a request without any of them. Default `[]`.
   */
  readonly authHeaders?: readonly string[] | undefined;
  /** Answer to an unauthenticated request: 401, or what an accepted event is answered, and it is dropped. Default `'reject'`. */
  readonly onUnauthorized?: 'reject' | 'drop' | undefined;
  /** Refuse plain HTTP with 403; the application has to trust its own proxy. Default `false`. */
  readonly requireHttps?: boolean | undefined;

  /** How bodies are read. */
  readonly body?: VoxBodyOptions | undefined;
  /** Classes with class-validator rules on wire names that replace ours, none of them asynchronous. The payload class stays the same. */
  readonly dto?: Readonly<Partial<Record<VoxEventName, new () => object>>> | undefined;
  /**
   * A payload against its schema. Default `'quarantine'` when `deadLetters` is set, else `'reject'` (422). `'deliver-raw'`: its
   * handlers run, and `ctx.violations` names the rules that it breaks.
   */
  readonly onInvalid?: 'reject' | 'quarantine' | 'deliver-raw' | undefined;
  /** A body that cannot be read at all. Default `'reject'` (400). */
  readonly onUndecodable?: 'reject' | 'quarantine' | undefined;
  /**
   * An event that is not recognised or has no handler. Default `'quarantine'` when `deadLetters` is set, else `'accept'` (2xx,
   * counted and warned of, not kept).
   */
  readonly onUnhandled?: 'accept' | 'quarantine' | 'reject' | undefined;
  /** Where events go that no handler could take, for example `fileDeadLetters('./dead-letters')`. */
  readonly deadLetters?: DeadLetterSink | undefined;

  /** Status of every 2xx for an informational event. Default 200. */
  readonly acknowledge?: 200 | 202 | 204 | undefined;
  /** Time for the handlers of an informational event; after it 503, and the work goes on. Default 5,000. */
  readonly handlerDeadline?: number | undefined;
  /**
   * Keeps informational events before the 2xx and runs their handlers afterwards, for example `bullmq({ connection })` of
   * `nestjs-vox-webhooks/bullmq`. Default: handlers run first, then the 2xx. Events that may hold card data always do.
   */
  readonly delivery?: DeliveryQueue | undefined;
  /** Remembers what was done. Default: `memoryDedupeStore()`, 24 h, 100,000 keys. `false`: every delivery runs. */
  readonly dedupe?: DedupeStore | false | undefined;

  /** How live calls are answered. */
  readonly calls?: VoxCallsOptions | undefined;
  /** When this process refuses work, so that what it accepts is answered in time. */
  readonly overload?: VoxOverloadOptions | undefined;

  /**
   * What the platform reaches, for links and the start-up report: an origin such as `https://hooks.example.com`, and behind
   * it the path that a proxy strips, such as `https://api.example.com/prod`. Without it links are relative.
   */
  readonly publicUrl?: string | undefined;
  /**
   * Whether every answer has the header `vox-outcome`: the code of its outcome, names of fields that did not fit, and
   * `fallback` where a call heard the fallback. Default: unless `NODE_ENV` is `production` or `onUnauthorized` is `'drop'`.
   * `'detailed'` adds event, version, id of the credential, and the handlers, each with its time and its end: for the
   * playground. With `NODE_ENV=production` that is no header at all.
   */
  readonly outcomeHeader?: boolean | 'detailed' | undefined;
  /** Time for running handlers to end when the application stops. Default 10,000. */
  readonly shutdownGrace?: number | undefined;

  /**
   * Answer webhooks in front of the body parsers. Nothing of the application behind that point sees them: no global guard,
   * interceptor or filter, no module middleware on Express, no `preValidation` or `preHandler` hook on Fastify. The
   * start-up report names what is passed over. Saves CPU time (docs/performance.md). Express needs the body parsers of Nest
   * for it: it has no effect with `bodyParser: false`. Default `false`: a webhook takes the way of any request.
   */
  readonly fastPath?: boolean | undefined;
}

/** Option `body` of {@link VoxWebhooksOptions}. */
export interface VoxBodyOptions {
  /** Largest body, 1 to 1,048,576 bytes. Default 262,144. */
  readonly limit?: number | undefined;
  /** Time for a body to come in, in milliseconds. Default 5,000. */
  readonly deadline?: number | undefined;
  /**
   * `'sniff'` reads bodies of other or no content type as JSON when they begin with `{`, else as a form. Default
   * `'strict'`: 415.
   */
  readonly contentTypes?: 'strict' | 'sniff' | undefined;
}

/** Option `calls` of {@link VoxWebhooksOptions}. */
export interface VoxCallsOptions {
  /**
   * Time for the document that a live call waits for, in milliseconds; after it the caller hears the fallback. The `auth`
   * function, the dedupe store and the dead-letter sink get as long before they count as down. Default 2,000.
   */
  readonly deadline?: number | undefined;
  /** What the caller hears when no document comes in time. Default hangs up. `false`: an error status instead. */
  readonly fallback?: VoxDocument | (() => VoxDocument) | false | undefined;
}

/** Option `overload` of {@link VoxWebhooksOptions}. */
export interface VoxOverloadOptions {
  /**
   * Most handler calls at work at a time, 1 to 1,000,000. Requests that wait for the handlers of an identical one, for the
   * queue or for the dead-letter sink count like a call. Informational events get half of it, the rest is the reserve of
   * calls. Beyond it: 503 with `Retry-After: 2`, and for calls the fallback. Default 1,000.
   */
  readonly maxRunning?: number | undefined;
  /**
   * How late the event loop may be through the work of this process while informational events are accepted, in
   * milliseconds; beyond it the same 503. Calls are accepted until five times as late. Default 500.
   */
  readonly maxLoopDelay?: number | undefined;
  /**
   * Whether connections that wait in the kernel count as delay too, and wait in order inside of the process: with a
   * `maxLoopDelay` of up to 100 it keeps the latency of a busy process short. Default `false`.
   */
  readonly watchAcceptQueue?: boolean | undefined;
}
