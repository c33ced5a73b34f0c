/** Every server of the benchmark, in the order in which a round visits them. */
export const SERVER_NAMES = [
  'raw',
  'nest-express',
  'nest-fastify',
  'nestjs-twilio',
  'ours-express',
  'ours-fastify',
  'fast-express',
  'fast-fastify',
] as const;

/** Servers with a Redis of their own: `store` only stores what comes in, `work` works it off in the same process, too. */
export const QUEUE_SERVER_NAMES = [
  'hand-store-express',
  'ours-store-express',
  'hand-store-fastify',
  'ours-store-fastify',
  'hand-work-express',
  'ours-work-express',
  'hand-work-fastify',
  'ours-work-fastify',
] as const;

/** A server that can be measured. */
export type ServerName = (typeof SERVER_NAMES)[number] | QueueServerName;
export type QueueServerName = (typeof QUEUE_SERVER_NAMES)[number];

/** Whether a server stores its events in a Redis. */
export const hasQueue = (name: ServerName): name is QueueServerName => QUEUE_SERVER_NAMES.some((one) => one === name);
