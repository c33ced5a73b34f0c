import type { PlatformName } from '../../support/platforms.js';
import type { Comparison } from '../report/ratio.js';
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
];

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
