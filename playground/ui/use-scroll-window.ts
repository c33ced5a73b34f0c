import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { mostRows, type VirtualWindow, virtualWindow } from './virtual-window.js';

export interface ScrollWindow extends VirtualWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** How many rows are drawn at most. */
  readonly most: number;
  /** Of the box, in pixels. */
  readonly width: number;
}

/** Follows a box that scrolls: which of its rows have to be drawn. */
export function useScrollWindow(count: number, rowHeight: number): ScrollWindow {
  const box = useRef<HTMLDivElement>(null);
  const place = useSignal({ top: 0, height: 600, width: 0 });
  const measure = (): void => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height, clientWidth: width } = element;
    const { first, end } = virtualWindow(count, rowHeight, top, height);
    const before = place.peek();
    const drawn = virtualWindow(count, rowHeight, before.top, before.height);
    const isSame = first === drawn.first && end === drawn.end && width === before.width;
    if (!isSame) place.value = { top, height, width };
  };
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [count]);
  const { top, height, width } = place.value;
  return {
    box,
    onScroll: measure,
    width,
    most: mostRows(rowHeight, height),
    ...virtualWindow(count, rowHeight, top, height),
  };
}
