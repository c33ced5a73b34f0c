import { DeadLettersError } from './dead-letters.error.js';

const FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [/ECONNREFUSED/, 'Redis cannot be reached: nothing listens there', 'Look at host and port, and whether Redis runs.'],
  [/ENOTFOUND|EAI_AGAIN/, 'Redis cannot be reached: its host is not known', 'Look at the host.'],
  [
    /timed out|took longer|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|Connection is closed/,
    'Redis does not answer',
    'Look at host, port and scheme (rediss for TLS), and whether Redis is frozen.',
  ],
  [
    /NOPERM/,
    'Redis lets this user do too little',
    'Give it the commands of queues on their keys, or another user in VOX_REDIS_URL.',
  ],
  [/WRONGPASS|NOAUTH/, 'Redis refuses user and password', 'Set them in VOX_REDIS_URL: redis://user:password@host.'],
  [/DB index/, 'Redis has no such database', 'Look at the number behind the port.'],
  [/LOADING/, 'Redis is still loading its data', 'Try again in a moment.'],
];

/** Explains an error of Redis in words of our own: the message of the driver may contain secrets. */
export function redisFault(error: unknown): DeadLettersError {
  const text = String(error);
  const [code = 'unknown'] = /\b[A-Z]{3,}\b/.exec(text) ?? [];
  const other = [/./, `Redis answered with an error (${code})`, 'Look into the log of Redis.'] as const;
  const [, problem, remedy] = FAULTS.find(([pattern]) => pattern.test(text)) ?? other;
  return new DeadLettersError(problem, remedy);
}
