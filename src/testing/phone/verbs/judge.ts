import { DocumentRefusal } from '../document/document-refusal.js';
import { ExpressionFault } from '../expression/expression-fault.js';
import { holds } from '../expression/holds.js';
import { readCondition } from '../expression/read-condition.js';
import type { Leg } from '../run/leg.js';
import type { RunningVerb } from './running-verb.js';

/**
 * Whether the condition of an element holds now.
 * @throws DocumentRefusal when a pattern is none, or does not come to an end
 */
export function judge(verb: RunningVerb, leg: Leg): boolean {
  try {
    return holds(readCondition(verb.get('expression')), leg.vars.expand);
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    throw new DocumentRefusal(`${verb.name} expression: ${error.message}`, verb.line);
  }
}
