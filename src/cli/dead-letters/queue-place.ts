import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';
import { redisUrl } from './redis-url.js';

/** Which queue is meant. */
export interface QueuePlace {
  readonly url: string;
  readonly name: string;
  readonly prefix: string | undefined;
}

/** @throws UsageError */
export function queuePlace(args: Arguments, console: Pick<Console, 'env'>): QueuePlace {
  const [name = 'vox-webhooks', prefix] = [args.text('queue'), args.text('prefix')];
  if (!/^[^:]+$/.test(name)) throw new UsageError('--queue is no name of a queue', 'It has no colons.');
  return { url: redisUrl(args, console), name, prefix };
}
