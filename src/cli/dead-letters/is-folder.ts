import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../usage.error.js';

const OF_QUEUES = ['redis', 'queue', 'prefix'];
const OF_FOLDERS = ['url', 'timeout', 'bearer', 'basic', 'credential'];

/**
 * Whether the dead letters are those of files, by `--folder`, and not those of a queue.
 * @throws UsageError for options of the other kind
 */
export function isFolder(args: Arguments): boolean {
  if (args.text('folder') !== undefined) {
    if (OF_QUEUES.every((name) => args.text(name) === undefined)) return true;
    throw new UsageError('--folder has no queue', 'Leave --redis, --queue and --prefix out.');
  }
  const flag = ['dry-run', 'no-auth'].find((name) => args.flag(name));
  const other = flag ?? OF_FOLDERS.find((name) => args.text(name) !== undefined);
  if (other === undefined) return false;
  throw new UsageError(`--${other} goes with --folder`, 'A queue has its own workers: leave it out.');
}
