import type { CallNow } from '../../../src/cli/playground/protocol/call-view.types.js';

const ENDINGS: Readonly<Record<NonNullable<CallNow['ended']>['by'], string>> = {
  hangup: 'The application hung up',
  reject: 'The application rejected the call',
  'end-of-document': 'The document came to its end',
  caller: 'You hung up',
  'invalid-document': 'The document is invalid',
  'http-error': 'No document came',
  'loop-limit': 'The call went in circles',
};

/** Where a call is, in a few words. */
export function callStateText({ state, ended, waitingFor, question }: CallNow): string {
  if (ended) return ENDINGS[ended.by];
  if (state === 'asking' && question) return `What becomes of ${question.verb}?`;
  if (!waitingFor) return 'In progress …';
  const { verb, accepts, attributes, prompt } = waitingFor;
  const digits = attributes['numDigits'];
  const inputs = {
    keys: digits === undefined ? 'keys' : `${digits} ${digits === '1' ? 'key' : 'keys'}`,
    speech: 'words',
  };
  const wanted = accepts.map((input) => inputs[input]).join(' or ') || 'the end of your words';
  return `${verb} waits for ${prompt ?? wanted}`;
}
