import { describe, expect, it } from '@jest/globals';
import { LazyAbortSignal } from '../../../src/common/lazy-abort-signal.js';

describe('a lazy signal', () => {
  it('tells its listeners once, with the first reason', () => {
    const lazy = new LazyAbortSignal();
    const told: unknown[] = [];
    lazy.addEventListener('abort', () => told.push(['first', lazy.reason]));
    lazy.addEventListener('abort', () => told.push(['second', lazy.aborted]));
    expect(lazy.aborted).toBe(false);
    lazy.abort('lost');
    lazy.abort('stopping');
    expect(told).toEqual([
      ['first', 'lost'],
      ['second', true],
    ]);
  });

  it.each(['before', 'after'])('is an AbortSignal to who asks %s it has aborted', (when) => {
    const lazy = new LazyAbortSignal();
    const early = when === 'before' ? lazy.signal : undefined;
    lazy.abort('lost');
    expect([lazy.signal.aborted, lazy.signal.reason]).toEqual([true, 'lost']);
    expect(early ?? lazy.signal).toBe(lazy.signal);
  });
});
