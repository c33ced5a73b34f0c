import type { AttributeRule } from '../../../voxml/rules/attribute-rule.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { ExpressionFault } from '../expression/expression-fault.js';
import { readCondition } from '../expression/read-condition.js';
import { VALUE_READERS } from './value-readers.js';

// A document of another language knows no links to handlers.
const LINK = /, or a link to a handler of \S+$/;

/**
 * Holds a value to the rule of its place.
 * @param place the element, with the attribute if it is about one
 * @throws DocumentRefusal
 */
export function checkValue(place: string, rule: AttributeRule, text: string, line: number): void {
  if (rule.kind === 'expression') return checkCondition(place, text, line);
  rule.read(VALUE_READERS[rule.kind](text, rule), (found) => {
    const given = found === undefined ? '' : ` (${found})`;
    throw new DocumentRefusal(`${place}: must be ${rule.rule.replace(LINK, '')}${given}`, line);
  });
}

function checkCondition(place: string, text: string, line: number): void {
  try {
    readCondition(text);
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    throw new DocumentRefusal(`${place}: ${error.message}`, line);
  }
}
