import { classNames } from '../../ui/class-names.js';
import type { FlowArrow } from './flow-event.js';
import type { Columns } from './geometry.js';

export interface ArrowRowProps {
  readonly arrow: FlowArrow;
  readonly columns: Columns;
  readonly y: number;
}

const NOTE_WIDTH = 220;

/** An arrow with its words, or a note on the line of its actor. */
export function ArrowRow({ arrow, columns, y }: ArrowRowProps) {
  const { from, to, text, about, tone } = arrow;
  const [start, end] = [columns.at(from), columns.at(to)];
  const middle = (start + end) / 2;
  const isNote = from === to;
  const tip = end + (end > start ? -2 : 2);
  const back = end > start ? -7 : 7;
  return (
    <g class={classNames('arrow', isNote && 'arrow--note', tone && `arrow--${tone}`)}>
      {isNote ? (
        <rect x={start - NOTE_WIDTH / 2} y={y + 5} width={NOTE_WIDTH} height={34} rx={8} />
      ) : (
        <>
          <line x1={start} x2={tip} y1={y + 27} y2={y + 27} stroke-dasharray={from > to ? '5 4' : undefined} />
          <path d={`M${tip + back} ${y + 22} L${tip} ${y + 27} L${tip + back} ${y + 32}`} />
        </>
      )}
      <text class="arrow-text" x={middle} y={y + 20} text-anchor="middle">
        {columns.fit(text)}
      </text>
      {about && (
        <text class="arrow-about" x={middle} y={y + (isNote ? 33 : 40)} text-anchor="middle">
          {columns.fit(about, 1.15)}
        </text>
      )}
    </g>
  );
}
