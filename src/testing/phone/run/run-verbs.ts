import type { DocumentElement } from '../document/document-element.interface.js';
import type { Link } from '../http/link.interface.js';
import { VERBS } from '../verbs/verbs.js';
import { RunningVerb } from '../verbs/running-verb.js';
import type { Leg } from './leg.js';
import type { Waits } from './waits.type.js';

/** Runs elements one after the other, up to the first that leads away. */
export async function* runVerbs(elements: readonly DocumentElement[], leg: Leg): Waits<Link | undefined> {
  for (const element of elements) {
    leg.frame.budget.verb();
    const verb = new RunningVerb(element, leg.vars);
    verb.log(leg);
    const result = VERBS.get(element.name)?.(verb, leg, runVerbs);
    const link = result && Symbol.asyncIterator in result ? yield* result : await result;
    if (link) return link;
  }
  return undefined;
}
