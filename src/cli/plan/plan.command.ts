import type { Command } from '../command.interface.js';
import { plan } from './run-plan.js';

/** `vox plan` */
export const planCommand: Command = {
  about: 'Plans receivers, workers and Redis for a load, by a simulation of the queue.',
  operands: '--rate N [OPTIONS]',
  most: 0,
  options: {
    rate: { type: 'string', value: 'N', about: 'Informational events a second.' },
    handlers: { type: 'string', value: 'N', about: 'Handlers of each event. Default: 1.' },
    'handler-ms': { type: 'string', value: 'MS', about: 'Time that a handler waits for others. Default: 20.' },
    spread: { type: 'string', value: 'PERCENT', about: 'Standard deviation of that time. Default: 50.' },
    burst: { type: 'string', value: 'N', about: 'Events that come at once beside the rate. Default: 0.' },
    connections: { type: 'string', value: 'N', about: 'Connections that the burst comes over. Default: 256.' },
    'clear-s': { type: 'string', value: 'S', about: 'Clear the burst in so many seconds.' },
    concurrency: {
      type: 'string',
      value: 'N',
      about: 'Jobs that a worker runs at once. Default: as needed, at most 200.',
    },
    cores: { type: 'string', value: 'N', about: 'Cores that all processes share. Default: one for each.' },
    'store-us': { type: 'string', value: 'US', about: 'Processor time of a receiver for an event.' },
    'work-us': { type: 'string', value: 'US', about: 'Processor time of a worker for a job, without the handler.' },
    'redis-us': { type: 'string', value: 'US', about: 'Processor time of Redis for a job, stored and worked off.' },
    'round-trip-us': { type: 'string', value: 'US', about: 'Time on the network to Redis and back. Default: 300.' },
    'job-bytes': { type: 'string', value: 'BYTES', about: 'Memory of a job in Redis.' },
    measure: { type: 'boolean', about: 'Measure these costs on this machine first, for some seconds.' },
    redis: {
      type: 'string',
      value: 'URL',
      about: 'Redis for --measure. Default: VOX_REDIS_URL, REDIS_URL, or one of its own.',
    },
    seed: { type: 'string', value: 'N', about: 'Seed of the simulation. Default: 1.' },
    json: { type: 'boolean', about: 'Print one JSON object.' },
  },
  examples: [
    'vox plan --rate 2000 --handlers 2 --handler-ms 40 --burst 100000',
    'vox plan --rate 200 --burst 100000 --clear-s 60 --cores 4',
    'vox plan --rate 2000 --handler-ms 40 --measure',
  ],
  notes: [
    'Costs that are not given are those of docs/performance.md, measured on one machine. What comes of them is simulated.',
    'Without --redis and a variable, --measure starts redis-server of the PATH and ends it afterwards.',
  ],
  codes: 'Exit codes: 0 fine, 1 the cores do not suffice, or nothing could be measured, 2 wrong usage.',
  run: plan,
};
