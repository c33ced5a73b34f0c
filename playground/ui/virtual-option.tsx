import type { ComponentChildren } from 'preact';

export interface VirtualOptionProps {
  readonly index: number;
  readonly count: number;
  readonly rowHeight: number;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly onSelect: () => void;
  readonly children: ComponentChildren;
}

/** A row that knows its place in the whole list, for screen readers. */
export function VirtualOption(props: VirtualOptionProps) {
  const { index, count, rowHeight, isSelected, isFocusable, onSelect, children } = props;
  return (
    <div
      role="option"
      class="virtual-row"
      tabIndex={isFocusable ? 0 : -1}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ height: `${rowHeight}px`, transform: `translateY(${index * rowHeight}px)` }}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect();
      }}
    >
      {children}
    </div>
  );
}
