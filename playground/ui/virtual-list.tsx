import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useScrollWindow } from './use-scroll-window.js';
import { VirtualOption } from './virtual-option.js';

export interface VirtualListProps<Item> {
  /** Name for screen readers. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly rowHeight: number;
  readonly selected: string | undefined;
  readonly onSelect: (item: Item) => void;
  readonly children: (item: Item) => ComponentChildren;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** A list box of any length: only what can be seen is in the page. One option has the focus, arrow keys move it. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, rowHeight, selected, onSelect, children } = props;
  const { box, onScroll, first, end, most } = useScrollWindow(items.length, rowHeight);
  const chosen = useMemo(() => items.findIndex((item) => keyOf(item) === selected), [items, selected]);
  const focusable = Math.max(0, chosen);

  // Rows are used again for other items, so that scrolling makes no new ones. The selected one takes the focus.
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    box.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus({ preventScroll: true });
  }, [selected]);

  const select = (item: Item): void => {
    isMoved.current = keyOf(item) !== selected;
    onSelect(item);
  };
  const moveTo = (index: number): void => {
    const bounded = Math.min(items.length - 1, Math.max(0, index));
    const item = items[bounded];
    const element = box.current;
    if (item === undefined || !element) return;
    const [top, bottom] = [bounded * rowHeight, (bounded + 1) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    onScroll();
    select(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const ends: Readonly<Record<string, number>> = { Home: 0, End: items.length - 1 };
    const step = STEPS[event.key];
    const target = ends[event.key] ?? (step === undefined ? undefined : focusable + (chosen < 0 ? 0 : step));
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const window = items.slice(first, end).map((item, offset) => ({ item, index: first + offset }));
  const outside = items[focusable];
  const shown =
    outside === undefined || (focusable >= first && focusable < end)
      ? window
      : [...window, { item: outside, index: focusable }];
  return (
    <div class="virtual" ref={box} onScroll={onScroll} onKeyDown={onKeyDown}>
      <div role="listbox" aria-label={label} class="virtual-rows" style={{ height: `${items.length * rowHeight}px` }}>
        {shown.map(({ item, index }) => (
          <VirtualOption
            key={index === focusable ? 'focusable' : index % most}
            index={index}
            count={items.length}
            rowHeight={rowHeight}
            isSelected={index === chosen}
            isFocusable={index === focusable}
            onSelect={() => select(item)}
          >
            {children(item)}
          </VirtualOption>
        ))}
      </div>
    </div>
  );
}
