import type { AttributeRule } from '../../../voxml/rules/attribute-rule.interface.js';
import type { RuleKind } from '../../../voxml/rules/attribute-rule.interface.js';
import { DocumentRefusal } from '../document/document-refusal.js';
import { ExpressionFault } from '../expression/expression-node.js';
import { readCondition } from '../expression/expression-reader.js';

// Documents of other languages have no links to handlers: the message leaves them out.
const LINK = /, or a link to a handler of \S+$/;

/**
 * Checks a value against the rule of its place.
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
// Leading zeros are not accepted: `01` must not be read as 1.
const asWhole: ReadValue = (text) => (/^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text);
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Converts the text of a document into the value that the rule of the table expects. */
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

/** Whether the text contains a variable, so that its value is only known when the element runs. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}
