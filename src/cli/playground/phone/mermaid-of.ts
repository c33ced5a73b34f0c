import type { CallStep } from '../protocol/call-step.types.js';
import type { CallView } from '../protocol/call-view.types.js';

const LONGEST = 80;

/** A call as a sequence diagram of Mermaid. */
export function mermaidOf({ steps }: Pick<CallView, 'steps'>): string {
  const lines = steps.flatMap((step) => LINES[step.kind]?.(step) ?? []);
  const head = [
    'sequenceDiagram',
    'participant C as Caller',
    'participant P as Platform',
    'participant S as Your server',
  ];
  return `${[...head, ...lines].map((line, index) => (index === 0 ? line : `  ${line}`)).join('\n')}\n`;
}

const exchange = ({ request, answer }: CallStep): string[] => {
  if (!request) return [];
  const { pathname } = new URL(request.url);
  const asked = `P->>S: ${text(`${request.method} ${pathname}`)}`;
  if (!answer) return [asked];
  return [asked, `S-->>P: ${text(answer.fault ?? `${answer.status} in ${answer.ms} ms`)}`];
};

const LINES: Readonly<Partial<Record<CallStep['kind'], (step: CallStep) => string[]>>> = {
  request: exchange,
  callback: exchange,
  verb: ({ verb = '', text: words = '' }) => [`P->>C: ${text(`${verb} ${words}`)}`],
  input: ({ note = '' }) => [`C->>P: ${text(note)}`],
  end: ({ note = '' }) => [`Note over C,P: ${text(note)}`],
};

/** One line without what Mermaid reads as its own (its entities are `#number;`). */
function text(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return short.replace(/[#;<>"{}%]/g, (one) => `#${one.charCodeAt(0)};`) || '-';
}
