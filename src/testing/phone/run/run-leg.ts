import type { CallEnding } from '../call-ending.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { elementsOf } from '../document/elements-of.js';
import { fetchDocument } from '../http/fetch-document.js';
import type { Link } from '../http/link.interface.js';
import { EndOfCall } from './end-of-call.js';
import type { Leg } from './leg.js';
import { runVerbs } from './run-verbs.js';
import type { Waits } from './waits.type.js';

function endingOf(error: unknown): CallEnding {
  if (error instanceof EndOfCall) return error.ending;
  if (!(error instanceof DocumentRefusal)) throw error;
  return { by: 'invalid-document', rule: error.rule, ...(error.line !== undefined && { line: error.line }) };
}

/** Runs document after document, from the first request to the end of the call. */
export async function* runLeg(leg: Leg, first: Link): Waits<CallEnding> {
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
