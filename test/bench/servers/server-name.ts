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

/** A server that can be measured. */
export type ServerName = (typeof SERVER_NAMES)[number];
