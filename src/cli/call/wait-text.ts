import type { WaitingFor } from '../../testing/phone/call-state.interface.js';

/** Text of what a call waits for. */
export function waitText({ verb, attributes, accepts, prompt }: WaitingFor): string {
  const { timeout = '5', numDigits, finishOnKey = '#' } = attributes;
  const ways = accepts.map((way) => (way === 'keys' ? keysText(numDigits, finishOnKey) : 'speech')).join(' or ');
  if (verb === 'Record') return `Records you: say something, or press one of ${finishOnKey} to end it.`;
  return `Waits ${timeout} s for ${prompt ? `the ${prompt}: ` : ''}${ways}.`;
}

function keysText(numDigits: string | undefined, finishOnKey: string): string {
  if (numDigits === '1') return 'one key';
  const count = numDigits === undefined ? 'keys' : `${numDigits} keys`;
  return finishOnKey === '' ? count : `${count} (${finishOnKey} ends them)`;
}
