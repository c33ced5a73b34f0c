import { MOST_PARTITIONS } from '../../bullmq/queue/partition-names.js';
import { UsageError } from '../usage.error.js';
import type { System } from './simulation/system.interface.js';

/** Beyond these a simulation takes minutes, or more memory than there is. */
const [MOST_PROCESSES, MOST_PLACES] = [10_000, 2_000_000];

/** @throws UsageError for a system that is too large for one queue */
export function checkSize({ receivers, workers, concurrency, partitions }: System): void {
  const sizes = [
    [partitions, MOST_PARTITIONS, 'partitions'],
    [receivers + workers, MOST_PROCESSES, 'processes'],
    [workers * concurrency, MOST_PLACES, 'handlers at work at once'],
  ] as const;
  const beyond = sizes.find(([count, most]) => count > most);
  if (!beyond) return;
  const problem = `This is too much for one queue: it needs more than ${beyond[1].toLocaleString('en')} ${beyond[2]}`;
  throw new UsageError(problem, 'Plan for a part of it: every registration has a queue of its own.');
}
