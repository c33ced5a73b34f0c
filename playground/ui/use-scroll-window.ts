import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type VirtualWindow, virtualWindow } from './virtual-window.js';

export interface ScrollWindow extends VirtualWindow {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
}

/** Follows a box that scrolls: which of its rows have to be drawn. */
export function useScrollWindow(count: number, rowHeight: number): ScrollWindow {
  const box = useRef<HTMLDivElement>(null);
  const place = useSignal({ top: 0, height: 600 });
  const measure = (): void => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    const { first, end } = virtualWindow(count, rowHeight, top, height);
    const drawn = virtualWindow(count, rowHeight, place.peek().top, place.peek().height);
    if (first !== drawn.first || end !== drawn.end) place.value = { top, height };
  };
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [count]);
  return { box, onScroll: measure, ...virtualWindow(count, rowHeight, place.value.top, place.value.height) };
}
