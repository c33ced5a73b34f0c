import type { PlatformName } from '../../support/platforms.js';
import type { Comparison } from '../report/ratio.js';

/** What the project wants of itself, and what else is worth a look. */
export const COMPARISONS: readonly Comparison[] = [
  ...onPlatform('express', 0.5),
  { name: 'lean.receipt', ours: ['ours-lean', 'receipt'], reference: ['nest-express', 'receipt'], goal: 0.5 },
  { name: 'lean.call', ours: ['ours-lean', 'call'], reference: ['nest-express', 'call'], goal: 0.5 },
  { name: 'lean/nest-lean.receipt', ours: ['ours-lean', 'receipt'], reference: ['nest-lean', 'receipt'] },
  ...onPlatform('fastify', 0.6),
  { name: 'fastify/raw.receipt', ours: ['ours-fastify', 'receipt'], reference: ['raw', 'receipt'], goal: 1.9 },
  { name: 'fastify/raw.call', ours: ['ours-fastify', 'call'], reference: ['raw', 'call'], goal: 1.9 },
  ...routed('express'),
  ...routed('fastify'),
  { name: 'express/twilio.call', ours: ['ours-express', 'call'], reference: ['nestjs-twilio', 'call'] },
  ...cheaply('express'),
  ...cheaply('fastify'),
];

function onPlatform(platform: PlatformName, goal: number): readonly Comparison[] {
  return (['receipt', 'call'] as const).map((workload) => ({
    name: `${platform}.${workload}`,
    ours: [`ours-${platform}`, workload],
    reference: [`nest-${platform}`, workload],
    goal,
  }));
}

/** Beside things of the application that webhooks have to pass: no goal, for what these cost is theirs. */
function routed(platform: PlatformName): readonly Comparison[] {
  return (['receipt', 'call'] as const).map((workload) => ({
    name: `routed-${platform}.${workload}`,
    ours: [`routed-${platform}`, workload],
    reference: [`nest-${platform}`, workload],
  }));
}

/**
 * What needs no handler should cost less than what does. A refusal closes the connection, as the policy wants it, so it is
 * compared with a receipt on a connection of its own as well.
 */
function cheaply(platform: PlatformName): readonly Comparison[] {
  const pairs = [
    ['duplicate', 'receipt', 'handled'],
    ['refused', 'receipt', 'handled'],
    ['refused', 'single', 'single'],
  ] as const;
  return pairs.map(([workload, handled, name]) => ({
    name: `${platform}.${workload}/${name}`,
    ours: [`ours-${platform}`, workload],
    reference: [`ours-${platform}`, handled],
    goal: 1,
  }));
}
