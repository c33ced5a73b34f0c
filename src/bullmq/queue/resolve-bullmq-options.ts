import {
  anything,
  either,
  group,
  LONGEST_WAIT,
  oneOf,
  type OptionRule,
  type OptionRules,
  required,
  whole,
} from '../../common/option-rule.js';
import { readOptions } from '../../common/read-options.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import { checkRedisConnection } from '../redis/check-redis-connection.js';
import type { BullMqOptions, BullMqSettings } from './bullmq-options.interface.js';
import { HASH_TAG } from './partition-names.js';
import { partitionRule, partitionsOf } from './partition-settings.js';

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
  backoff: group<NonNullable<BullMqOptions['backoff']>>({ delay: whole(1, LONGEST_WAIT), max: whole(1, LONGEST_WAIT) }),
  ttl: whole(1_000),
  capacity: whole(1),
  lockDuration: whole(1_000, LONGEST_WAIT),
  volatile: oneOf('refuse', 'accept'),
  partitions: partitionRule,
  waitForReplicas: group<NonNullable<BullMqOptions['waitForReplicas']>>({
    count: required(whole(1)),
    timeout: whole(1, 1_000),
  }),
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
  const { prefix = 'bull', lockDuration, waitForReplicas: replicas } = options;
  const waitForReplicas = replicas && { timeout: 500, ...replicas };
  const partitions = partitionsOf(options.partitions);
  checkHashTag(partitions, { queue, prefix });
  const [times, backoff] = [
    { ttl, capacity, lockDuration },
    { delay, max },
  ];
  return { connection, queue, prefix, concurrency, attempts, backoff, ...times, volatile, partitions, waitForReplicas };
}

/** A hash tag of the user's would put all partitions on one node. */
function checkHashTag(
  { count }: BullMqSettings['partitions'],
  texts: Readonly<Record<'queue' | 'prefix', string>>,
): void {
  const tagged = Object.entries(texts).find(([, text]) => count > 1 && HASH_TAG.test(text));
  if (!tagged) return;
  const problem = 'has a hash tag, which puts all partitions on one node';
  throw new VoxConfigError(`delivery.${tagged[0]}`, problem, 'Leave the braces out: every partition has its own.');
}
