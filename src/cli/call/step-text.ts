import type { TranscriptStep } from '../../testing/phone/call-state.interface.js';

/** Texts of the verbs that are shown. */
const VERBS: Readonly<Record<string, (step: TranscriptStep) => string | undefined>> = {
  Say: ({ text, attributes }) => `Says: ${text ?? ''}${times(attributes)}`,
  Play: ({ text, attributes }) =>
    text ? `Plays: ${text}${times(attributes)}` : `Plays keys: ${attributes?.['digits'] ?? ''}`,
  Dial: ({ text }) => text && `Dials: ${text}`,
  Number: ({ text }) => text && `Dials: ${text}`,
  Pause: ({ attributes }) => `Pauses: ${attributes?.['length'] ?? '1'} s`,
  Flow: ({ text }) => `Hands over to flow: ${text ?? ''}`,
};

/** Text of a step of a call; `undefined` for a step that is not shown. */
export function stepText(step: TranscriptStep, wanted: { readonly inputs: boolean; readonly requests: boolean }) {
  const { kind, verb = '', note, request, answer } = step;
  if (kind === 'verb') return Object.hasOwn(VERBS, verb) ? VERBS[verb]?.(step) : undefined;
  if (kind === 'input') return wanted.inputs ? `You ${note}.` : undefined;
  if (!request || !answer) return undefined;
  const outcome = answer.fault ?? `${answer.status}`;
  if (kind === 'callback') return `Reports ${request.event}: ${outcome}`;
  return wanted.requests ? `Asks ${request.method} ${request.url.split('?')[0]}: ${outcome}` : undefined;
}

function times(attributes: TranscriptStep['attributes']): string {
  const loop = attributes?.['loop'] ?? '1';
  return loop === '1' ? '' : ` (${loop} times)`;
}
