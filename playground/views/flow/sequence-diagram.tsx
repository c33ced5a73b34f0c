import { useEffect } from 'preact/hooks';
import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import { useScrollWindow } from '../../ui/use-scroll-window.js';
import { ArrowRow } from './arrow-row.js';
import { arrowsOf } from './arrows-of.js';
import { ACTORS } from './flow-event.js';
import { Columns, ROW_HEIGHT } from './geometry.js';

/** Draws the arrows that can be seen. The list beside it says the same in words. */
export function SequenceDiagram({ steps }: { readonly steps: readonly CallStep[] }) {
  const arrows = steps.flatMap(arrowsOf);
  const { box, onScroll, first, end, width } = useScrollWindow(arrows.length, ROW_HEIGHT);
  const columns = new Columns(width);
  const height = arrows.length * ROW_HEIGHT + 16;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const isAtEnd = element.scrollTop + element.clientHeight > element.scrollHeight - 4 * ROW_HEIGHT;
    if (isAtEnd) element.scrollTop = element.scrollHeight;
  }, [arrows.length]);
  return (
    <div class="sequence" ref={box} onScroll={onScroll} tabIndex={0} role="region" aria-label="Sequence diagram">
      <div class="sequence-heads" aria-hidden="true" style={{ width: `${columns.width}px` }}>
        {ACTORS.map((actor, index) => (
          <span key={actor} style={{ left: `${columns.at(index)}px` }}>
            {actor}
          </span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${columns.width} ${height}`}
        width={columns.width}
        height={height}
        role="img"
        aria-label="Arrows between caller, platform and server; the list of steps says the same"
      >
        {ACTORS.map((actor, index) => (
          <line key={actor} class="lifeline" x1={columns.at(index)} x2={columns.at(index)} y1={0} y2={height} />
        ))}
        {arrows.slice(first, end).map((arrow, offset) => (
          <ArrowRow key={first + offset} arrow={arrow} columns={columns} y={(first + offset) * ROW_HEIGHT} />
        ))}
      </svg>
    </div>
  );
}
