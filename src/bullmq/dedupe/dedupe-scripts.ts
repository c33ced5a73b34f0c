import { createHash } from 'node:crypto';
import type { RedisClient } from '../redis/redis-connection.js';

/** A script for one key, sent in full only to a server that does not have it. */
class LuaScript {
  private readonly sha: string;

  constructor(private readonly text: string) {
    this.sha = createHash('sha1').update(text).digest('hex');
  }

  async run(redis: RedisClient, key: string, ...args: readonly (string | number)[]): Promise<unknown> {
    try {
      return await redis.evalsha(this.sha, 1, key, ...args);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return redis.eval(this.text, 1, key, ...args);
    }
  }
}

/** The clock of the server, so that processes whose clocks differ agree on when a lease ends. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** A key without an owner has no token: HGET gives false, which is equal to no text. */
const OWNED = `
if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then return 0 end
`;

/**
 * The steps of a claim, each atomic. An event is one hash: `token` and `leaseEnds` while a process handles it, `attempts`,
 * a field `done:…` for each handler that succeeded, and `complete` alone at the end.
 */
export const DEDUPE_SCRIPTS = {
  /** token, lease, ttl (ms) -> done | running | started, attempt, handler … `ttl` counts from the first arrival. */
  begin: new LuaScript(`${NOW}
local entry = redis.call('HMGET', KEYS[1], 'complete', 'token', 'leaseEnds', 'attempts')
if entry[1] then return {'done'} end
if entry[2] and tonumber(entry[3]) > now then return {'running'} end
redis.call('HSET', KEYS[1], 'token', ARGV[1], 'leaseEnds', now + ARGV[2])
local answer = {'started', redis.call('HINCRBY', KEYS[1], 'attempts', 1)}
if not entry[4] then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  if string.sub(field, 1, 5) == 'done:' then answer[#answer + 1] = string.sub(field, 6) end
end
return answer`),

  /** token, lease (ms) -> 1 | 0 */
  renew: new LuaScript(`${OWNED}${NOW}
redis.call('HSET', KEYS[1], 'leaseEnds', now + ARGV[2])
return 1`),

  /** token, handler -> 1 | 0 */
  progress: new LuaScript(`${OWNED}
redis.call('HSET', KEYS[1], 'done:' .. ARGV[2], 1)
return 1`),

  /** token -> 1 | 0 */
  complete: new LuaScript(`${OWNED}
local left = redis.call('PTTL', KEYS[1])
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'complete', 1)
if left > 0 then redis.call('PEXPIRE', KEYS[1], left) end
return 1`),

  /** token -> 1 | 0 */
  release: new LuaScript(`${OWNED}
redis.call('HDEL', KEYS[1], 'token', 'leaseEnds')
return 1`),
} as const;
