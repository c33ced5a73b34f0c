import {
  anything,
  either,
  group,
  oneOf,
  type OptionRule,
  type OptionRules,
  required,
  whole,
} from '../../common/option-rule.js';
import { readOptions } from '../../common/read-options.js';
import { checkRedisConnection } from '../redis/check-redis-connection.js';
import type { BullMqOptions, BullMqSettings } from './bullmq-options.interface.js';

/** BullMQ separates the parts of a key by colons. */
const name: OptionRule = {
  holds: (value) => typeof value === 'string' && value !== '' && !value.includes(':'),
  expects: 'a text without colons',
};

const RULES: OptionRules<keyof BullMqOptions> = {
  // Whatever it is: checkRedisConnection says what is wrong with it.
  connection: required(anything),
  queue: name,
  prefix: name,
  concurrency: either(whole(1), oneOf(false)),
  attempts: whole(1),
  backoff: group<NonNullable<BullMqOptions['backoff']>>({ delay: whole(1), max: whole(1) }),
  ttl: whole(1_000),
  capacity: whole(1),
  lockDuration: whole(1_000),
  volatile: oneOf('refuse', 'accept'),
};

const PLACE = { call: 'bullmq({ connection })', whole: 'delivery', prefix: 'delivery.' };

/**
 * Checks the options and fills in the defaults.
 * @throws VoxConfigError naming the first wrong option and what it takes, never its value
 */
export function resolveBullMqOptions(given: BullMqOptions): BullMqSettings {
  const options = readOptions<BullMqOptions>(given, RULES, PLACE);
  checkRedisConnection('delivery.connection', options.connection);
  const { queue = 'vox-webhooks', concurrency = 10, attempts = 12, volatile = 'refuse', connection } = options;
  const { ttl = 86_400_000, capacity = 100_000, backoff: { delay = 1_000, max = 600_000 } = {} } = options;
  const { prefix = 'bull', lockDuration } = options;
  const backoff = { delay, max };
  return { connection, queue, prefix, concurrency, attempts, backoff, ttl, capacity, lockDuration, volatile };
}
