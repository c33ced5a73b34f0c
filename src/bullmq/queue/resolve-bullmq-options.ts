import { isRecord } from '../../common/is-record.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import { checkRedisConnection } from '../redis/check-redis-connection.js';
import type { BullMqOptions, BullMqSettings } from './bullmq-options.interface.js';

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly expects: string;
}

const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;
const whole = (least: number): Rule => ({
  holds: (value) => isWhole(value, least),
  expects: `a whole number from ${least}`,
});
/** BullMQ separates the parts of a key by colons. */
const name: Rule = {
  holds: (value) => typeof value === 'string' && value !== '' && !value.includes(':'),
  expects: 'a text without colons',
};

const RULES: Readonly<Record<Exclude<keyof BullMqOptions, 'connection'>, Rule>> = {
  queue: name,
  prefix: name,
  concurrency: { holds: (value) => value === false || isWhole(value, 1), expects: 'a whole number from 1, or false' },
  attempts: whole(1),
  backoff: {
    holds: (value) =>
      isRecord(value) &&
      Object.entries(value).every(
        ([key, ms]) => ['delay', 'max'].includes(key) && (ms === undefined || isWhole(ms, 1)),
      ),
    expects: 'an object with delay and max, whole numbers from 1',
  },
  ttl: whole(1_000),
  capacity: whole(1),
  lockDuration: whole(1_000),
  volatile: { holds: (value) => value === 'refuse' || value === 'accept', expects: "'refuse' or 'accept'" },
};

const isOption = (option: string): option is keyof typeof RULES => Object.hasOwn(RULES, option);

/**
 * Checks the options and fills in the defaults.
 * @throws VoxConfigError naming the first wrong option and what it takes, never its value
 */
export function resolveBullMqOptions(options: BullMqOptions): BullMqSettings {
  if (!isRecord(options)) throw new VoxConfigError('delivery', 'has no options', 'Call bullmq({ connection }).');
  checkRedisConnection('delivery.connection', options.connection);
  for (const [option, value] of Object.entries(options)) {
    if (option !== 'connection' && value !== undefined) check(option, value);
  }
  const { queue = 'vox-webhooks', concurrency = 10, attempts = 12, volatile = 'refuse', connection } = options;
  const { ttl = 86_400_000, capacity = 100_000, backoff: { delay = 1_000, max = 600_000 } = {} } = options;
  const { prefix = 'bull', lockDuration } = options;
  const backoff = { delay, max };
  return { connection, queue, prefix, concurrency, attempts, backoff, ttl, capacity, lockDuration, volatile };
}

function check(option: string, value: unknown): void {
  if (!isOption(option)) {
    const known = ['connection', ...Object.keys(RULES)].join(', ');
    throw new VoxConfigError(`delivery.${option}`, 'is not an option', `Known: ${known}.`);
  }
  const { holds, expects } = RULES[option];
  if (!holds(value)) throw new VoxConfigError(`delivery.${option}`, 'has no value that works', `It takes ${expects}.`);
}
