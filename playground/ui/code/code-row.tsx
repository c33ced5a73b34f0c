import { classNames } from '../class-names.js';
import type { CodeMarks } from './code-marks.js';
import { CodeText } from './code-text.js';
import type { Row } from './row.js';

export interface CodeRowProps {
  readonly row: Row;
  /** Whether it begins its line. */
  readonly isFirst: boolean;
  readonly marks: CodeMarks;
  /** Pixels from the top, where only a window of the text is drawn. */
  readonly top?: number | undefined;
}

export function CodeRow({ row, isFirst, marks, top }: CodeRowProps) {
  const isActive = marks.active !== undefined && row.line >= marks.active.first && row.line <= marks.active.last;
  const notes = isFirst ? (marks.notes ?? []).filter(({ line }) => line === row.line) : [];
  return (
    <div
      class={classNames('code-line', isActive && 'code-line--active', notes.length > 0 && 'code-line--bad')}
      style={top === undefined ? undefined : { top: `${top}px` }}
      aria-current={isActive ? 'step' : undefined}
    >
      <span class="code-number" aria-hidden="true">
        {isFirst ? row.line : ''}
      </span>
      <span>
        {row.tokens.map(({ kind, text, at }) => (
          <span key={at} class={kind === 'text' ? undefined : `t-${kind}`}>
            <CodeText text={text} />
          </span>
        ))}
      </span>
      {notes.map(({ text }) => (
        <span key={text} class="code-note">
          {text}
        </span>
      ))}
    </div>
  );
}
