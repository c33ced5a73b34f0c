import { DeadLettersError } from './dead-letters.error.js';

const FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [/ECONNREFUSED/, 'Redis cannot be reached: nobody listens there', 'Look at host and port, and whether Redis runs.'],
  [/ENOTFOUND|EAI_AGAIN/, 'Redis cannot be reached: its host is not known', 'Look at the host.'],
  [
    /WRONGPASS|NOAUTH|NOPERM/,
    'Redis refuses user and password',
    'Set them in VOX_REDIS_URL: redis://user:password@host.',
  ],
  [/DB index/, 'Redis has no such database', 'Look at the number behind the port.'],
  [/LOADING/, 'Redis is still loading its data', 'Try again in a moment.'],
];

/** What is wrong with Redis, in our words: those of the driver may hold more than should be shown. */
export function redisFault(error: unknown): DeadLettersError {
  const text = String(error);
  const [, problem, remedy] = FAULTS.find(([pattern]) => pattern.test(text)) ?? [
    undefined,
    'Redis does not answer',
    'Look at host, port and scheme (rediss for TLS), and whether Redis is frozen.',
  ];
  return new DeadLettersError(problem, remedy);
}
