import type { CallStep } from '../protocol/call-step.types.js';
import type { CallView } from '../protocol/call-view.types.js';
import { mermaidText } from './mermaid-text.js';

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
  const asked = `P->>S: ${mermaidText(`${request.method} ${pathname}`)}`;
  if (!answer) return [asked];
  return [asked, `S-->>P: ${mermaidText(answer.fault ?? `${answer.status} in ${answer.ms} ms`)}`];
};

const LINES: Readonly<Partial<Record<CallStep['kind'], (step: CallStep) => string[]>>> = {
  request: exchange,
  callback: exchange,
  verb: ({ verb = '', text: words = '' }) => [`P->>C: ${mermaidText(`${verb} ${words}`)}`],
  input: ({ note = '' }) => [`C->>P: ${mermaidText(note)}`],
  end: ({ note = '' }) => [`Note over C,P: ${mermaidText(note)}`],
};
