import { whole } from '../rules/number-rules.js';
import { required } from '../rules/required.js';
import { expression } from '../rules/expression-rule.js';
import { name, value } from '../rules/text-rules.js';
import type { ElementRow } from './element-row.interface.js';
import { SHARED } from './shared-attributes.js';

const VERBS = [
  'Answer',
  'Connect',
  'Dial',
  'Do',
  'Gather',
  'Hangup',
  'If',
  'Pause',
  'Pay',
  'Play',
  'Record',
  'Redirect',
  'Reject',
  'Say',
  'Set',
  'Unset',
] as const;

/** The document itself, conditions and variables. */
export const LOGIC_ELEMENTS = {
  Response: {
    kind: 'document',
    about: 'The document. Its children run from first to last.',
    section: '14.1',
    attributes: {},
    children: VERBS,
  },
  If: {
    kind: 'conditional',
    about: 'Runs its children when the condition holds.',
    section: '14.5',
    attributes: { expression: required(expression()) },
    children: VERBS,
  },
  Do: {
    kind: 'conditional',
    about: 'Runs its children, and again while the condition holds: a do/while loop. do.n counts the rounds, from 0.',
    section: '14.5',
    attributes: { expression: required(expression()), maxLoops: whole({ min: 1 }, { default: 1 }) },
    children: VERBS,
  },
  Set: {
    kind: 'verb',
    about: 'Keeps a value in a variable for the rest of the call.',
    section: '14.4',
    attributes: { output: required(name()), ...SHARED.history },
    text: value(),
    children: [],
  },
  Unset: {
    kind: 'verb',
    about: 'Deletes a variable.',
    section: '14.4',
    attributes: { output: required(name()), ...SHARED.history },
    children: [],
  },
} as const satisfies Readonly<Record<string, ElementRow>>;
