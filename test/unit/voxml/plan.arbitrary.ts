import fc from 'fast-check';
import { type ElementName, ELEMENTS, ELEMENT_ROWS } from '../../../src/voxml/elements/elements.js';
import type { Plan } from './build.js';
import { tree, type Tree } from './tree.js';
import { samplesOf, type Sample } from './value.arbitrary.js';

/** An element to build, and the tree that a parser has to read. */
export interface Case {
  readonly plan: Plan;
  readonly meant: Tree;
}

const isElement = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);

function attributesOf(element: ElementName): fc.Arbitrary<[string, Sample][]> {
  const entries = Object.entries(ELEMENT_ROWS[element].attributes);
  const optional = entries.filter(([, rule]) => !rule.required);
  const given = (list: typeof entries): fc.Arbitrary<[string, Sample]>[] =>
    list.map(([name, rule]) => samplesOf(rule).map((sample) => [name, sample]));
  const one =
    optional.length === 0
      ? fc.constant<[string, Sample][]>([])
      : fc.array(fc.oneof(...given(optional)), { maxLength: 4 });
  // Later ones of the same name win on both sides.
  return fc
    .tuple(fc.tuple(...given(entries.filter(([, rule]) => rule.required))), one)
    .map(([first, rest]) => [...first, ...rest]);
}

function caseOf(
  element: ElementName,
  named: [string, Sample][],
  text: Sample | undefined,
  inner: readonly Case[],
): Case {
  const attributes = Object.fromEntries(named.map(([name, { given }]) => [name, given]));
  const read = Object.fromEntries(named.map(([name, sample]) => [name, sample.read]));
  const content = text ? (text.content ?? [text.read]) : inner.map(({ meant }) => meant);
  const plan = { element, attributes, ...(text ? { text: text.given } : { children: inner.map((one) => one.plan) }) };
  return { plan, meant: tree(element, read, ...content) };
}

function casesOf(element: ElementName, depth: number): fc.Arbitrary<Case> {
  const { text, children, filled } = ELEMENT_ROWS[element];
  const words = text ? samplesOf(text) : fc.constant(undefined);
  const inner = children.filter(isElement).filter((name) => depth < 3 || ELEMENT_ROWS[name].children.length === 0);
  const nodes: fc.Arbitrary<Case[]> =
    inner.length === 0
      ? fc.constant([])
      : fc.array(fc.oneof(...inner.map((name) => casesFor(name, depth + 1))), {
          minLength: filled ? 1 : 0,
          maxLength: 3,
        });
  const body = fc.tuple(words, nodes, fc.boolean());
  return fc.tuple(attributesOf(element), body).map(([named, [sample, cases, asText]]) => {
    const tones = element === 'Play' && named.some(([name]) => name === 'digits');
    return caseOf(element, named, tones || (cases.length > 0 && asText) ? undefined : sample, cases);
  });
}

const memo = new Map<string, fc.Arbitrary<Case>>();

// The table gives 16 choices on each level: made once each, or there would be thousands.
function casesFor(element: ElementName, depth: number): fc.Arbitrary<Case> {
  const key = `${element} ${depth}`;
  const cases = memo.get(key) ?? casesOf(element, depth);
  memo.set(key, cases);
  return cases;
}

/** Documents made from the table, with everything it allows. */
export const documents: fc.Arbitrary<Case> = casesFor('Response', 0);
