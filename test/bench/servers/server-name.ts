/** Every server of the benchmark, in the order in which a round visits them. */
export const SERVER_NAMES = [
  'raw',
  'nest-express',
  'nest-lean',
  'nest-fastify',
  'nestjs-twilio',
  'ours-express',
  'ours-lean',
  'ours-fastify',
  'routed-express',
  'routed-fastify',
] as const;

/** A server that can be measured. */
export type ServerName = (typeof SERVER_NAMES)[number];
