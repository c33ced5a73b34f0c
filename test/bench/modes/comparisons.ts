import type { PlatformName } from '../../support/platforms.js';
import type { QueueWorkloadName } from '../workloads/workload-name.js';
import type { Comparison, Measured } from '../report/ratio.js';
import type { ServerName } from '../servers/server-name.js';

/** What the project wants of itself, and what else is worth a look. */
export const COMPARISONS: readonly Comparison[] = [
  ...ofHandWritten('express', 'ours-express', 0.75),
  ...ofHandWritten('fastify', 'ours-fastify', 0.75),
  ...ofHandWritten('express', 'fast-express', 0.6),
  ...ofHandWritten('fastify', 'fast-fastify', 0.7),
  { name: 'fast-fastify/raw.receipt', ours: ['fast-fastify', 'receipt'], reference: ['raw', 'receipt'] },
  { name: 'fast-fastify/raw.call', ours: ['fast-fastify', 'call'], reference: ['raw', 'call'] },
  { name: 'ours-express/twilio.call', ours: ['ours-express', 'call'], reference: ['nestjs-twilio', 'call'] },
  ...withoutHandler('express'),
  ...withoutHandler('fastify'),
  ...withQueue('express'),
  ...withQueue('fastify'),
];

/** Against `queue.add` and a processor of `@nestjs/bullmq`, with the same durability. */
function withQueue(platform: PlatformName): readonly Comparison[] {
  const compare = (kind: 'store' | 'work', workload: QueueWorkloadName, of: Measured, goal: number): Comparison => ({
    name: `${kind}-${platform}.${workload}.${of}`,
    ours: [`ours-${kind}-${platform}`, workload],
    reference: [`hand-${kind}-${platform}`, workload],
    of,
    goal,
  });
  return [
    compare('store', 'stored', 'cpu', 0.9),
    compare('store', 'stored', 'redisCpu', 1),
    compare('store', 'steady', 'p99', 1),
    compare('work', 'worked', 'cpu', 0.9),
    compare('work', 'worked', 'redisCpu', 1),
  ];
}

/** Against the controller, guard and pipe that a user would write on the same adapter. */
function ofHandWritten(platform: PlatformName, ours: ServerName, goal: number): readonly Comparison[] {
  return (['receipt', 'call'] as const).map((workload) => ({
    name: `${ours}.${workload}`,
    ours: [ours, workload],
    reference: [`nest-${platform}`, workload],
    goal,
  }));
}

/**
 * What needs no handler should cost less than what does. A refusal closes the connection, as the policy wants it, so its
 * measure is a receipt on a connection of its own.
 */
function withoutHandler(platform: PlatformName): readonly Comparison[] {
  const pairs = [
    { workload: 'duplicate', handled: 'receipt', name: 'handled', goal: 1 },
    { workload: 'refused', handled: 'single', name: 'single', goal: 1 },
    { workload: 'refused', handled: 'receipt', name: 'handled' },
  ] as const;
  return pairs.map(({ workload, handled, name, ...rest }) => ({
    name: `${platform}.${workload}/${name}`,
    ours: [`ours-${platform}`, workload],
    reference: [`ours-${platform}`, handled],
    ...rest,
  }));
}
