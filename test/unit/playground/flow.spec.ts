import { describe, expect, it } from '@jest/globals';
import { arrowsOf } from '../../../playground/views/flow/arrows-of.js';
import { mapLayout } from '../../../playground/views/flow/map-layout.js';
import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';

const REQUEST = {
  event: 'voice.gather',
  method: 'POST',
  url: 'http://localhost:3000/webhooks/vox/voice.gather',
  params: { CallSid: 'c1', From: '+1', To: '+2', Digits: '1' },
  attempt: 1,
  presented: true,
} as const;
const step = (more: Partial<CallStep> & Pick<CallStep, 'kind'>): CallStep => ({ n: 1, at: 0, leg: 'c1', ...more });

describe('arrows of a step', () => {
  it('go to the server and back, with what is new in the parameters', () => {
    const answer = { status: 200, ms: 12.4, document: 2, outcome: { code: 'VOX_HANDLED' } };
    expect(arrowsOf(step({ kind: 'request', request: REQUEST, answer }))).toEqual([
      { from: 1, to: 2, text: 'voice.gather', about: 'Digits=1' },
      { from: 2, to: 1, text: '200 document 2', about: '12 ms  VOX_HANDLED', tone: 'good' },
    ]);
  });

  it('wait while the request is under way', () => {
    expect(arrowsOf(step({ kind: 'request', request: REQUEST })).at(-1)).toMatchObject({ text: '…', tone: 'wait' });
  });

  it.each([
    ['a failure', { status: 500, ms: 1 }],
    ['a fallback', { status: 200, ms: 1, outcome: { code: 'VOX_HANDLER_FAILED', fallback: true as const } }],
    ['no answer', { ms: 1, fault: 'ECONNREFUSED' }],
  ])('are bad for %s', (_what, answer) => {
    expect(arrowsOf(step({ kind: 'callback', request: REQUEST, answer })).at(-1)).toMatchObject({ tone: 'bad' });
  });

  it('reach the caller with what is heard, and are notes of the platform else', () => {
    expect(arrowsOf(step({ kind: 'verb', verb: 'Say', text: 'Hello', line: 3 }))).toEqual([
      { from: 1, to: 0, text: 'Say: Hello', about: 'line 3' },
    ]);
    expect(arrowsOf(step({ kind: 'verb', verb: 'Set', text: '3', attributes: { output: 'sum' } }))).toEqual([
      { from: 1, to: 1, text: 'Set sum: 3' },
    ]);
    expect(arrowsOf(step({ kind: 'verb', verb: 'Hangup' }))).toEqual([{ from: 1, to: 1, text: 'Hangup' }]);
    expect(arrowsOf(step({ kind: 'input', note: 'pressed 1' }))).toEqual([{ from: 0, to: 1, text: 'pressed 1' }]);
  });
});

describe('the map of steps', () => {
  const node = (id: string) => ({ id, event: id, path: `/${id}`, visits: 1 });
  const edge = (from: string, to: string) => ({ from, to, label: 'Gather', count: 1 });

  it('has columns by distance from the beginning, and is done with circles', () => {
    const { nodes, edges } = mapLayout({
      nodes: ['a', 'b', 'c', 'd'].map(node),
      edges: [edge('a', 'b'), edge('b', 'c'), edge('b', 'd'), edge('c', 'b')],
    });
    const columns = [...new Set(nodes.map(({ x }) => x))];
    expect(nodes.map(({ x }) => columns.indexOf(x))).toEqual([0, 1, 2, 2]);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(edges).toHaveLength(4);
  });

  it('begins somewhere where every step was come to', () => {
    const { nodes } = mapLayout({ nodes: ['a', 'b'].map(node), edges: [edge('a', 'b'), edge('b', 'a')] });
    expect(new Set(nodes.map(({ x }) => x)).size).toBe(2);
  });
});
