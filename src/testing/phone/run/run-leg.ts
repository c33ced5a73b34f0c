import type { CallEnding } from '../call-state.interface.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';
import { fetchDocument } from '../http/follow-link.js';
import type { Link } from '../http/http-exchange.interface.js';
import { RunningVerb } from '../verbs/running-verb.js';
import { VERBS } from '../verbs/verbs.js';
import type { AsyncDialogue } from './caller-input.js';
import { EndOfCall } from './end-of-call.js';
import type { Leg } from './leg.js';

function endingOf(error: unknown): CallEnding {
  if (error instanceof EndOfCall) return error.ending;
  if (!(error instanceof DocumentRefusal)) throw error;
  return { by: 'invalid-document', rule: error.rule, ...(error.line !== undefined && { line: error.line }) };
}

/** Runs document after document, from the first request to the end of the call. */
export async function* runLeg(leg: Leg, first: Link): AsyncDialogue<CallEnding> {
  try {
    for (let link: Link | undefined = first; link;) {
      const root = await fetchDocument(leg, link);
      link = yield* runVerbs(elementsOf(root), leg);
    }
    return { by: 'end-of-document' };
  } catch (error) {
    return endingOf(error);
  }
}

/** Runs elements one after the other, up to the first that continues the call in another document. */
async function* runVerbs(elements: readonly DocumentElement[], leg: Leg): AsyncDialogue<Link | undefined> {
  for (const element of elements) {
    leg.frame.budget.verb();
    const verb = new RunningVerb(element, leg.vars);
    const step = verb.log(leg);
    const result = VERBS.get(element.name)?.(verb, leg, runVerbs);
    const link = result && Symbol.asyncIterator in result ? yield* result : await result;
    await leg.frame.keepPace();
    leg.frame.live.observer?.onVerbEnd?.(step);
    if (link) return link;
  }
  return undefined;
}
