/** Value that must never show up in an error: it may be a secret. */
export const CANARY = 'canary-secret-value';

const wrong = (option: string, ...values: unknown[]): (readonly [string, unknown])[] =>
  values.map((value) => [option, value] as const);

/** Option by option, values that cannot work. */
export const WRONG_OPTIONS: readonly (readonly [option: string, value: unknown])[] = [
  ...wrong('auth', undefined, null, [], CANARY, true, {}, [CANARY], [{ scheme: 'bearer', token: CANARY }]),
  ...wrong('onUnauthorized', CANARY, null, true),
  ...wrong('requireHttps', CANARY, 1, null),
  ...wrong('bodyLimit', 0, -1, 1.5, 1_048_577, '1mb', Number.NaN, Infinity),
  ...wrong('bodyDeadline', 0, -1, 0.5, 3_600_001, '5s'),
  ...wrong('contentTypes', CANARY, ['strict']),
  ...wrong('dto', CANARY, [], { 'sms.received': class {} }, { 'sms.mo': {} }).filter(
    ([, value]) => !Array.isArray(value),
  ),
  ...wrong('onInvalid', CANARY, 'quarantine'),
  ...wrong('onUndecodable', 'deliver-raw', 'quarantine'),
  ...wrong('onUnhandled', CANARY, 'quarantine'),
  ...wrong('deadLetters', CANARY, {}, { put: CANARY }),
  ...wrong('acknowledge', 201, 500, '200'),
  ...wrong('handlerDeadline', 0, -1, '5s'),
  ...wrong('dedupe', true, {}, { begin: () => undefined }),
  ...wrong('replyDeadline', 0, 3_600_001, '2s'),
  ...wrong('fallback', true, 1, CANARY, '<Response>', '<Html/>', {}, null),
  ...wrong('replayWindow', -1, '3s'),
  ...wrong('maxRunning', 0, -1, 1.5, 1_000_001, Infinity, '1000'),
  ...wrong('maxLoopDelay', 0, -1, 0.5, 3_600_001, '50ms'),
  ...wrong(
    'publicUrl',
    CANARY,
    'ftp://example.com',
    'https://user:pass@example.com',
    'https://example.com/path?query',
    'https://example.com:99999',
  ),
  ...wrong('shutdownGrace', -1, '10s'),
  ...wrong('tokens', [CANARY]),
];
