import { type ElementName, ELEMENT_ROWS } from '../../../src/voxml/elements/elements.js';

/** An element to build, with values as a user would give them. */
export interface Plan {
  readonly element: ElementName;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly text?: unknown;
  readonly children?: readonly Plan[];
}

type Fill = (inner: object) => void;

/** Attributes that a method takes as arguments of their own, before the text. */
export const POSITIONAL: { readonly [Element in ElementName]?: readonly string[] } = {
  Set: ['output'],
  Unset: ['output'],
  If: ['expression'],
  Do: ['expression'],
  Parameter: ['name', 'value'],
};
/** Verbs that take their attributes last, after the callback. */
const FILLED_FIRST: ReadonlySet<string> = new Set(['Connect', 'Dial', 'Do']);

function argumentsOf({ element, attributes, text, children }: Plan): readonly unknown[] {
  const positional = POSITIONAL[element] ?? [];
  const first = positional.map((name) => attributes[name]);
  const rest = Object.fromEntries(Object.entries(attributes).filter(([name]) => !positional.includes(name)));
  const fill: Fill = (inner) => children?.forEach((child) => build(inner, child));
  if (text !== undefined) return [...first, text, rest];
  if (element === 'Play') return [rest];
  if (ELEMENT_ROWS[element].children.length === 0) return element === 'Parameter' ? first : [...first, rest];
  if (element === 'If') return [...first, fill];
  return FILLED_FIRST.has(element) ? [...first, fill, rest] : [...first, rest, fill];
}

/** The method of the fluent API that appends an element. */
export function methodOf(element: string): string {
  return element.charAt(0).toLowerCase() + element.slice(1);
}

/** Builds one element by the public method, with values that the compiler would partly refuse. */
export function build(on: object, plan: Plan): void {
  const method: unknown = Reflect.get(on, methodOf(plan.element));
  if (typeof method !== 'function') throw new Error(`no method for ${plan.element}`);
  Reflect.apply(method, on, [...argumentsOf(plan)]);
}
