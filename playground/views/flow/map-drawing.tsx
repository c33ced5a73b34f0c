import type { FlowMap } from '../../../src/cli/playground/protocol/call-operations.types.js';
import { fitting } from './geometry.js';
import { MapEdge } from './map-edge.js';
import { BOX, mapLayout } from './map-layout.js';

/** Boxes for places, curves for ways between them. */
export function MapDrawing({ map }: { readonly map: FlowMap }) {
  const { nodes, edges, width, height } = mapLayout(map);
  return (
    <div class="map" tabIndex={0} role="region" aria-label="Map of the steps">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label="Steps and ways between them"
      >
        {edges.map((edge) => (
          <MapEdge key={`${edge.from} ${edge.to} ${edge.label}`} edge={edge} />
        ))}
        {nodes.map(({ id, event, path, visits, x, y }) => (
          <g key={id} class="map-node">
            <title>{id}</title>
            <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={10} />
            <text class="map-event" x={x + 12} y={y + 21}>
              {event}
            </text>
            <text class="map-path" x={x + 12} y={y + 39}>
              {fitting(path.split('/').slice(-2).join('/'), 24)}
            </text>
            <text class="map-visits" x={x + BOX.width - 12} y={y + 21} text-anchor="end">
              {visits}×
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
