import { classNames } from '../class-names.js';
import { CodeText } from './code-text.js';
import type { Row } from './row.js';

export interface CodeRowProps {
  readonly row: Row;
  readonly isActive: boolean;
  /** Pixels from the top, where only a window of the text is drawn. */
  readonly top?: number | undefined;
}

export function CodeRow({ row, isActive, top }: CodeRowProps) {
  const { line, tokens, isRest, indent = 0, note } = row;
  return (
    <div
      class={classNames('code-line', isActive && 'code-line--active', note !== undefined && 'code-line--note')}
      style={top === undefined ? undefined : { top: `${top}px` }}
      aria-current={isActive ? 'step' : undefined}
    >
      <span class="code-number" aria-hidden="true">
        {isRest ? '' : line}
      </span>
      <span>
        {' '.repeat(indent)}
        {note !== undefined && `Line ${line}: ${note}`}
        {tokens.map(({ kind, text, at }) => (
          <span key={at} class={kind === 'text' ? undefined : `t-${kind}`}>
            <CodeText text={text} />
          </span>
        ))}
      </span>
    </div>
  );
}
