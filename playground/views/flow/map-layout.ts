import type { FlowEdge, FlowMap, FlowNode } from '../../../src/cli/playground/protocol/call-operations.types.js';

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly (FlowEdge & { readonly start: PlacedNode; readonly stop: PlacedNode })[];
  readonly width: number;
  readonly height: number;
}

export const BOX = { width: 200, height: 52 } as const;
const [ACROSS, DOWN, EDGE] = [300, 84, 16];

/** Places where a call can go, in columns by how many steps it is away from the beginning. */
export function mapLayout({ nodes, edges }: FlowMap): MapLayout {
  const ranks = ranksOf(nodes, edges);
  const used: number[] = [];
  const placed = nodes.map((node): PlacedNode => {
    const rank = ranks.get(node.id) ?? 0;
    const row = used[rank] ?? 0;
    used[rank] = row + 1;
    return { ...node, x: EDGE + rank * ACROSS, y: EDGE + 12 + row * DOWN };
  });
  const byId = new Map(placed.map((node) => [node.id, node]));
  return {
    nodes: placed,
    edges: edges.flatMap((edge) => {
      const [start, stop] = [byId.get(edge.from), byId.get(edge.to)];
      return start && stop ? [{ ...edge, start, stop }] : [];
    }),
    width: EDGE * 2 + Math.max(0, used.length - 1) * ACROSS + BOX.width,
    height: EDGE * 2 + 12 + Math.max(1, ...used.map((count) => count ?? 0)) * DOWN,
  };
}

function ranksOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): ReadonlyMap<string, number> {
  const entered = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const beginnings = nodes.filter(({ id }) => !entered.has(id));
  const ranks = new Map((beginnings.length > 0 ? beginnings : nodes.slice(0, 1)).map(({ id }) => [id, 0]));
  // A map grows while it is gone through: a search by breadth.
  for (const [id, rank] of ranks) {
    for (const { from, to } of edges) if (from === id && !ranks.has(to)) ranks.set(to, rank + 1);
  }
  return ranks;
}
