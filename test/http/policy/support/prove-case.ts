import { expect } from '@jest/globals';
import type { RawAnswer } from '../../../support/exchange-raw.js';
import type { RequestParts } from '../../../support/request-text.js';
import type { CapturedLogger } from '../../../support/captured-logger.js';
import type { Desk } from './desk.js';
import type { PolicyCase, PolicyGroup } from './policy-case.js';
import { codeOf, expectedAnswer, type Spoken, SPOKEN_OF } from './prescribed.js';

/** All of an answer that a case looks at. */
export type CaseAnswer = Pick<RawAnswer, 'status' | 'lines' | 'body'>;

/** Whoever takes the requests of cases: an application over HTTP, or the receiver alone. */
export interface CaseReceiver {
  readonly desk: Desk;
  readonly logger: CapturedLogger;
  readonly letters: () => number;
  send(parts: RequestParts): Promise<CaseAnswer>;
}

/** Sends the request of a case, and compares its end with what the policy says. */
export async function proveCase(receiver: CaseReceiver, group: PolicyGroup, one: PolicyCase): Promise<void> {
  const { desk, logger } = receiver;
  const before = { runs: desk.runs, letters: receiver.letters() };
  const answer = await receiver.send(one.send);
  expect(spokenIn(answer)).toEqual(expectedAnswer(one, group));
  expect(desk.runs - before.runs).toBe(one.runs ?? (one.ends === 'handled' ? 1 : 0));
  expect(receiver.letters() - before.letters).toBe(one.letters ?? (one.ends === 'quarantined' ? 1 : 0));
  // Warnings of a kind are thinned out, so the line may be that of an earlier case of the same kind.
  expect(logger.text).toContain(`${codeOf(one)} `);
  one.also?.(desk);
}

/** An answer without what the policy leaves to the framework. */
function spokenIn({ status, lines, body }: CaseAnswer): Spoken {
  const leftOut = (name: string, value: string): boolean =>
    (name === 'connection' && value !== 'close') || (name === 'content-type' && status < 300 && body === '');
  const spoken = lines.filter(([name, value]) => SPOKEN_OF.includes(name) && !leftOut(name, value));
  return {
    status,
    headers: Object.fromEntries(spoken),
    challenges: lines.flatMap(([name, value]) => (name === 'www-authenticate' ? [value] : [])),
    body,
  };
}
