import type { RedisConnection } from 'nestjs-vox-webhooks/bullmq';

/** How events are delivered. */
export const MODES = ['inline', 'inline-redis', 'bullmq'] as const;
export type Mode = (typeof MODES)[number];

/** What the handlers do; `hasty` is wrong on purpose. */
export type HandlerKind = 'plain' | 'timed' | 'outbox' | 'fan-out' | 'slow' | 'hasty';

/** All that a process of the application has to know; it travels as its argument. */
export interface AppPlan {
  readonly role: 'receiver' | 'worker';
  /** Of its files; a second process needs another one. */
  readonly name: string;
  /** Where histories and logs go. */
  readonly folder: string;
  readonly mode: Mode;
  readonly handler: HandlerKind;
  readonly platform?: 'express' | 'fastify';
  /** A receiver listens here, every time it is started. */
  readonly port?: number;
  /** The Redis of queue and dedupe store. */
  readonly redis?: RedisConnection;
  /** How many partitions the queue has. */
  readonly partitions?: number;
  /** Whether an event is stored only when a replica has it as well. */
  readonly waitForReplicas?: boolean;
  /** The database of the application itself. */
  readonly database?: string;
  /** Time for running handlers to end at SIGTERM, in milliseconds. */
  readonly grace?: number;
  /** Jobs that a worker runs at once. Default 16. */
  readonly concurrency?: number;
  /** Lock of a job, in milliseconds; a deadline of a handler is three quarters of it. Default 2,000. */
  readonly lock?: number;
  /** What the handler `timed` waits, in milliseconds. */
  readonly work?: number;
  /** Accept that the queue loses events; only to show that it then does. */
  readonly volatile?: boolean;
}
