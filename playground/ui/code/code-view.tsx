import { useEffect, useMemo } from 'preact/hooks';
import { classNames } from '../class-names.js';
import { useScrollWindow } from '../use-scroll-window.js';
import type { CodeMarks } from './code-marks.js';
import { CodeRow } from './code-row.js';
import { isActive } from './is-active.js';
import type { Language } from './languages.js';
import { tokenize } from './tokenize.js';
import { withNotes } from './with-notes.js';

export interface CodeViewProps {
  /** Name for screen readers. */
  readonly label: string;
  readonly text: string;
  readonly language: Language;
  readonly marks?: CodeMarks;
  readonly tall?: boolean;
}

const ROW_HEIGHT = 20;
/** Up to here all rows are drawn, which is better for search in the page and for screen readers. */
const MOST_WHOLE = 400;

/** A text with line numbers, coloured, of any size. Whatever it holds is shown as text. */
export function CodeView({ label, text, language, marks = {}, tall = false }: CodeViewProps) {
  const plain = useMemo(() => tokenize(text, language), [text, language]);
  const rows = withNotes(plain, marks.notes);
  const { box, onScroll, first, end } = useScrollWindow(rows.length, ROW_HEIGHT);
  const isWhole = rows.length <= MOST_WHOLE;
  const shown = isWhole ? rows : rows.slice(first, end);
  const from = isWhole ? 0 : first;
  const active = marks.active?.start;

  useEffect(() => {
    const index = rows.findIndex((row) => isActive(row, marks.active));
    const element = box.current;
    if (index < 0 || !element) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop || top > element.scrollTop + element.clientHeight - 60) {
      element.scrollTop = Math.max(0, top - element.clientHeight / 3);
    }
  }, [active, plain]);

  return (
    <div
      class={classNames('code', tall && 'code--tall')}
      ref={box}
      onScroll={onScroll}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <div
        class={classNames('code-lines', !isWhole && 'code-lines--windowed')}
        style={isWhole ? undefined : { height: `${rows.length * ROW_HEIGHT + 16}px` }}
      >
        {shown.map((row, offset) => (
          <CodeRow
            key={from + offset}
            row={row}
            isActive={isActive(row, marks.active)}
            top={isWhole ? undefined : (from + offset) * ROW_HEIGHT + 8}
          />
        ))}
      </div>
    </div>
  );
}
