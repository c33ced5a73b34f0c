import { randomUUID } from 'node:crypto';
import { elementsOf } from '../../document/elements-of.js';
import { fetchDocument } from '../../http/follow-link.js';
import type { Link } from '../../http/http-exchange.interface.js';
import { EndOfCall } from '../../run/end-of-call.js';
import { Leg } from '../../run/leg.js';
import type { RunningVerb } from '../running-verb.js';
import type { RunElements } from '../verb.types.js';
import type { DialledNumber } from './dialled-numbers.js';

const OWN_END: ReadonlySet<string> = new Set(['hangup', 'reject', 'end-of-document']);

async function runDocuments(leg: Leg, first: Link, run: RunElements): Promise<void> {
  for (let link: Link | undefined = first; link;) {
    const root = await fetchDocument(leg, link);
    const waits = run(elementsOf(root), leg);
    // A test gives no input for the callee: every input times out.
    let step = await waits.next({ kind: 'quiet' });
    while (!step.done) step = await waits.next({ kind: 'quiet' });
    link = step.value;
  }
}

/**
 * Runs the document of `<Number url>` for the callee, as a leg with a `CallSid` and variables of its own, before both are
 * connected. Its end does not end the call, but a refused document does.
 */
export async function runCallee(dial: RunningVerb, callee: DialledNumber, caller: Leg, run: RunElements): Promise<Leg> {
  const { noun, number } = callee;
  const from = dial.has('callerId') ? dial.get('callerId') : caller.facts.from;
  const facts = { callSid: randomUUID(), from, to: number, answeredBy: undefined, outcomes: {}, ringing: false };
  const leg = new Leg(caller.frame, facts);
  leg.documentUrl = caller.documentUrl;
  if (!noun?.has('url')) return leg;
  try {
    await runDocuments(
      leg,
      { event: 'voice.number', url: noun.get('url'), method: noun.get('method'), line: noun.line },
      run,
    );
  } catch (error) {
    if (!(error instanceof EndOfCall) || !OWN_END.has(error.ending.by)) throw error;
  }
  return leg;
}
