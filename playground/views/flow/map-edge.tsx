import { fitting } from './geometry.js';
import { BOX, type MapLayout } from './map-layout.js';

/** A way; back to an earlier column it goes below the boxes. */
export function MapEdge({ edge }: { readonly edge: MapLayout['edges'][number] }) {
  const { start, stop, label, count } = edge;
  const words = `${fitting(label, 16)}${count > 1 ? ` ${count}×` : ''}`;
  if (stop.x > start.x) {
    const [x1, y1, x2, y2] = [start.x + BOX.width, start.y + BOX.height / 2, stop.x - 6, stop.y + BOX.height / 2];
    const middle = (x1 + x2) / 2;
    return (
      <g class="map-edge">
        <path d={`M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} />
        <path d={`M${x2 - 6} ${y2 - 5} L${x2} ${y2} L${x2 - 6} ${y2 + 5}`} />
        <text x={middle} y={(y1 + y2) / 2 - 6} text-anchor="middle">
          {words}
        </text>
      </g>
    );
  }
  const [x1, y1, x2, y2] = [
    start.x + BOX.width / 2 - 16,
    start.y + BOX.height,
    stop.x + BOX.width / 2 + 16,
    stop.y + BOX.height + 6,
  ];
  const depth = Math.max(y1, y2) + 26;
  return (
    <g class="map-edge map-edge--back">
      <path d={`M${x1} ${y1} C${x1} ${depth} ${x2} ${depth} ${x2} ${y2}`} />
      <path d={`M${x2 - 5} ${y2 + 6} L${x2} ${y2} L${x2 + 5} ${y2 + 6}`} />
      <text x={(x1 + x2) / 2} y={depth - 4} text-anchor="middle">
        {words}
      </text>
    </g>
  );
}
