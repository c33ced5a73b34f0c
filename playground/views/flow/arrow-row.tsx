import { classNames } from '../../ui/class-names.js';
import type { FlowArrow } from './flow-event.js';
import { columnAt, fitting } from './geometry.js';

/** An arrow with its words, or a note on the line of its actor. */
export function ArrowRow({ arrow, y }: { readonly arrow: FlowArrow; readonly y: number }) {
  const { from, to, text, about, tone } = arrow;
  const [start, end] = [columnAt(from), columnAt(to)];
  const middle = (start + end) / 2;
  const isNote = from === to;
  const words = (
    <>
      <text class="arrow-text" x={middle} y={y + 20} text-anchor="middle">
        {fitting(text, isNote ? 32 : 34)}
      </text>
      {about && (
        <text class="arrow-about" x={middle} y={y + (isNote ? 33 : 40)} text-anchor="middle">
          {fitting(about, 42)}
        </text>
      )}
    </>
  );
  if (isNote) {
    return (
      <g class="arrow arrow--note">
        <rect x={start - 118} y={y + 5} width={236} height={34} rx={8} />
        {words}
      </g>
    );
  }
  const tip = end + (end > start ? -2 : 2);
  const back = end > start ? -7 : 7;
  return (
    <g class={classNames('arrow', tone && `arrow--${tone}`)}>
      <line x1={start} x2={tip} y1={y + 27} y2={y + 27} stroke-dasharray={from > to ? '5 4' : undefined} />
      <path d={`M${tip + back} ${y + 22} L${tip} ${y + 27} L${tip + back} ${y + 32}`} />
      {words}
    </g>
  );
}
