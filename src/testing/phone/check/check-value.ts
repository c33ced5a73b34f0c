import type { AttributeRule } from '../../../voxml/rules/attribute-rule.interface.js';
import type { RuleKind } from '../../../voxml/rules/rule-kind.type.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { ExpressionFault } from '../expression/expression-node.js';
import { readCondition } from '../expression/expression-reader.js';

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

type ReadValue = (text: string, rule: AttributeRule) => unknown;

const asIs: ReadValue = (text) => text;
const asNumber: ReadValue = (text) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
// Leading zeros would make `01` a one.
const asWhole: ReadValue = (text) => (/^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text);
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** How the characters of a document become the value that the table's rule for it reads. */
const VALUE_READERS: Readonly<Record<RuleKind, ReadValue>> = {
  word: asIs,
  flag: (text) => FLAGS.get(text) ?? text,
  whole: asWhole,
  decimal: asNumber,
  list: (text, rule) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    return typeof rule.values?.[0] === 'number' ? words.map((word) => asWhole(word, rule)) : words;
  },
  language: asIs,
  name: asIs,
  keys: asIs,
  open: asIs,
  phone: asIs,
  guid: asIs,
  url: asIs,
  value: asIs,
  speech: asIs,
  expression: asIs,
};

/** The text has something to expand, so that its value is only known when the call comes to it. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}
