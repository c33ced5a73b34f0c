import type { FlowEdge, FlowMap, FlowNode } from '../protocol/call-operations.types.js';
import type { CallStep } from '../protocol/call-step.types.js';

/** A map of the places that calls have reached, and of what led from one to the next. */
export function flowMap(calls: readonly { readonly log: { readonly steps: readonly CallStep[] } }[]): FlowMap {
  const nodes = new Map<string, FlowNode>();
  const edges = new Map<string, FlowEdge>();
  for (const { log } of calls) {
    let from: string | undefined;
    for (const step of log.steps) {
      const node = nodeOf(step);
      if (!node) continue;
      nodes.set(node.id, { ...node, visits: (nodes.get(node.id)?.visits ?? 0) + 1 });
      if (from !== undefined) {
        const edge = { from, to: node.id, label: labelOf(log.steps, step) };
        const key = JSON.stringify(edge);
        edges.set(key, { ...edge, count: (edges.get(key)?.count ?? 0) + 1 });
      }
      // A callback is a branch: the call does not go on from there.
      if (step.kind === 'request') from = node.id;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function nodeOf({ request }: CallStep): Omit<FlowNode, 'visits'> | undefined {
  if (!request) return undefined;
  const { pathname } = new URL(request.url);
  return { id: `${request.event} ${pathname}`, event: request.event, path: pathname };
}

/** The verb that asked for it, and what the caller has done since the request before. */
function labelOf(steps: readonly CallStep[], { n, leg, request }: CallStep): string {
  const before = steps.slice(0, n - 1);
  const since = before.slice(before.findLastIndex(({ kind }) => kind === 'request') + 1);
  const asking = since.findLast(
    ({ verb, leg: other, line }) => verb && other === leg && line === request?.askedBy?.line && asks(verb, request),
  );
  const words = since.findLast(({ kind }) => kind === 'input')?.note?.replace(/^(pressed|said) /, '');
  return [asking?.verb, words].filter(Boolean).join(' ');
}

/** Events are named after the verbs that ask for them: `voice.pay.status` is one of `<Pay>`. */
function asks(verb: string, request: CallStep['request']): boolean {
  return request !== undefined && request.event.startsWith(`voice.${verb.toLowerCase()}`);
}
