import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from './child.js';
import { startOwnRedis } from './own-redis.js';
import { whatToTry } from './what-to-try.js';

const token = process.env['VOX_TOKEN'] || randomBytes(18).toString('hex');
const port = process.env['PORT'] ?? '3000';
const url = `http://localhost:${port}/webhooks/vox`;

async function main(): Promise<void> {
  const given = process.env['REDIS_URL'];
  const own = given ? undefined : await startOwnRedis();
  const redis = given || own?.url || '';
  const env = { ...process.env, VOX_TOKEN: token, PORT: port, REDIS_URL: redis };
  const workers = [startChild('worker 1', 'worker.js', env), startChild('worker 2', 'worker.js', env)];
  const receiver = startChild('receiver', 'receiver.js', env);
  const all = [receiver, ...workers];

  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
    void receiver.ended.then((how) => resolve(`the receiver ended with ${how}`));
  });
  for (const { name, ended } of workers) void ended.then((how) => console.log(`[${name}] ended with ${how}`));
  if (await isUp(stopped)) console.log(whatToTry({ url, token, redis, workers }));

  console.log(`Stopping: ${await stopped}`);
  await stop(all);
  await own?.stop();
  process.exitCode = receiver.process.exitCode ?? 0;
}

/** Everybody ends what is under way; Redis has to be there for that, so it goes last. */
async function stop(children: readonly Child[]): Promise<void> {
  for (const { process: child } of children) child.kill('SIGTERM');
  await Promise.all(children.map(({ ended }) => ended));
}

/** A GET without parameters asks whether the endpoint is there; it is never dispatched. */
async function isUp(stopped: Promise<unknown>): Promise<boolean> {
  let over = false;
  void stopped.then(() => (over = true));
  for (; !over; await sleep(100)) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
