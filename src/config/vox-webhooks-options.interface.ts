import type { VoxAuth } from '../credentials/vox-auth.type.js';
import type { DeadLetterSink } from '../ports/dead-letter-sink.interface.js';
import type { DedupeStore } from '../ports/dedupe-store.interface.js';
import type { DeliveryQueue } from '../ports/delivery-queue.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { VoxDocument } from '../voxml/vox-document.type.js';

/** Options of `VoxWebhooksModule`. Times are in milliseconds, sizes in bytes. */
export interface VoxWebhooksOptions {
  /** Who gets in. No default: an open endpoint has to be written as `'none'`. */
  readonly auth: VoxAuth;
  /** What a stranger is told: 401, or 200 although the event is dropped. Default `'reject'`. */
  readonly onUnauthorized?: 'reject' | 'drop';
  /** Refuse plain HTTP with 403; the application has to trust its own proxy. Default `false`. */
  readonly requireHttps?: boolean;

  /** Largest body, 1 to 1,048,576. Default 262,144. */
  readonly bodyLimit?: number;
  /** Time for a body to come in. Default 5,000. */
  readonly bodyDeadline?: number;
  /** `'sniff'` reads bodies of other or no content type as JSON when they begin with `{`, else as a form. */
  readonly contentTypes?: 'strict' | 'sniff';

  /** Classes with class-validator rules on wire names that replace ours. The payload class stays the same. */
  readonly dto?: Readonly<Partial<Record<VoxEventName, new () => object>>>;
  /** A payload against its schema. Default `'quarantine'` when `deadLetters` is set, else `'reject'` (422). */
  readonly onInvalid?: 'reject' | 'quarantine' | 'deliver-raw';
  /** A body that cannot be read at all. Default `'reject'` (400). */
  readonly onUndecodable?: 'reject' | 'quarantine';
  /** An event without a handler. Default `'accept'` (2xx, counted, warned of once). */
  readonly onUnhandled?: 'accept' | 'quarantine' | 'reject';
  /** Where events go that nobody could handle, for one `fileDeadLetters('./dead-letters')`. */
  readonly deadLetters?: DeadLetterSink;

  /** Status for a handled informational event. Default 200. */
  readonly acknowledge?: 200 | 202 | 204;
  /** Time for the handlers of an informational event; after it 503, and the work goes on. Default 5,000. */
  readonly handlerDeadline?: number;
  /**
   * Keeps informational events before the 2xx and runs their handlers afterwards, for one `bullmq({ connection })` of
   * `nestjs-vox-webhooks/bullmq`. Default: handlers run first, then the 2xx. Events that may hold card data always do.
   */
  readonly delivery?: DeliveryQueue;
  /** Remembers what was done. Default: `memoryDedupeStore()`, 24 h, 100,000 keys. `false`: every delivery runs. */
  readonly dedupe?: DedupeStore | false;

  /**
   * Time for the document that a live call waits for; after it the caller hears the fallback. The `auth` function, the
   * dedupe store and the dead-letter sink get as long before they count as down. Default 2,000.
   */
  readonly replyDeadline?: number;
  /** What a caller hears when no document comes in time. Default hangs up. `false`: an error status instead. */
  readonly fallback?: VoxDocument | (() => VoxDocument) | false;
  /** How long an identical actionable request gets the same document again. Default 3,000. */
  readonly replayWindow?: number;

  /**
   * Most handlers' tasks under way, 1 to 1,000,000; informational events get half of it, the rest is the reserve of
   * calls. Beyond it: 503 with `Retry-After: 2`, and for calls the fallback. Default 1,000.
   */
  readonly maxRunning?: number;
  /**
   * How late the event loop may be through this process's own work while informational events are taken; beyond it the
   * same 503. Calls are taken until five times as late. The default of 500 only stops a process that has lost its
   * footing; up to 100 keeps latency short, as connections that queue in front of the process then count as well.
   */
  readonly maxLoopDelay?: number;

  /** Origin that the platform reaches, such as `https://hooks.example.com`; only for URLs in the start-up report. */
  readonly publicUrl?: string;
  /** Time for running handlers to end when the application stops. Default 10,000. */
  readonly shutdownGrace?: number;

  /**
   * Answer webhooks at the gate, without the framework's router, as long as nothing of the application would see them
   * there: no middleware or hook, no global guard, interceptor or filter, no `controllerDecorators`. Default `true`.
   * `false` sends them all through the framework, for tools that watch its router.
   */
  readonly shortcut?: boolean;
}
