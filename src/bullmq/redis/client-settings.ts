/** Longest pause between two attempts to connect, in milliseconds: a server that is back is used within two seconds. */
const LONGEST_PAUSE = 500;

const pause = (times: number): number => Math.min(times * 50, LONGEST_PAUSE);

const COMMON = {
  connectTimeout: 1_500,
  /** A server that does not answer QUIT must not keep the process alive. */
  disconnectTimeout: 500,
  /** A server that is loading its data is asked again after this time at most. */
  maxLoadingRetryTime: LONGEST_PAUSE,
  retryStrategy: pause,
  /** After a failover the old primary refuses to write: connect again, to the new one. */
  reconnectOnError: ({ message }: Error) => message.includes('READONLY'),
  /** The answers of scripts are read in the default format. */
  stringNumbers: false,
  replyMapping: 'legacy',
  /** Of a cluster: what a node that is gone did not answer is not sent to another one. */
  maxRedirections: 8,
  retryDelayOnFailover: 0,
} as const;

/**
 * For code that a webhook waits for: no command is queued in this process, and a server that is silent counts as lost. The
 * socket to a silent server is closed, since a half-open connection never recovers by itself.
 */
export const failFast = (timeout: number, hasOwnTimer = false) =>
  ({
    ...COMMON,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: hasOwnTimer ? undefined : timeout,
    socketTimeout: timeout + 250,
  }) as const;

/** For workers: commands wait until an outage is over. The socket timeout is longer than a blocking read, ten seconds. */
export const PATIENT = {
  ...COMMON,
  lazyConnect: false,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
  commandTimeout: undefined,
  socketTimeout: 12_000,
  maxRedirections: Infinity,
  retryDelayOnFailover: 100,
} as const;

/** Settings of a client that decide how long a command waits. */
export type ClientSettings = ReturnType<typeof failFast> | typeof PATIENT;
