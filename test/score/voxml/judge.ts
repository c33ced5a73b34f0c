import { parse, tree, type Tree } from '../../unit/voxml/tree.js';
import { saxesVerdict } from '../../unit/reply/saxes-verdict.js';
import { DUTIFUL, textOf } from './documents.js';

/** An answer as the client received it. */
export interface Heard {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
  /** From the first byte of the request to the last of the answer. */
  readonly ms: number;
}

/** What was asked for. */
export interface Asked {
  readonly kind: string;
  readonly seed: number;
}

export const FAULTS = ['refused', 'late', 'malformed', 'injected', 'altered', 'lost'] as const;
export type Fault = (typeof FAULTS)[number];

const FALLBACK_TREE = tree('Response', {}, tree('Say', {}, 'fallback'));

/** Elements and names of attributes, without any text. */
function shape({ name, attributes, content }: Tree): string {
  const inner = content.map((node) => (typeof node === 'string' ? '' : shape(node)));
  return `${name}[${Object.keys(attributes).join()}](${inner.join('')})`;
}

/**
 * What is wrong with an answer; nothing, if it is a document, in time, and holds just the elements and texts that the
 * handler built, or those of the fallback where the handler failed.
 */
export function judge({ kind, seed }: Asked, { status, type, body, ms }: Heard, limit: number): Fault[] {
  const faults: Fault[] = ms > limit ? ['late'] : [];
  if (status !== 200 || type !== 'application/xml; charset=utf-8') return [...faults, 'refused'];
  if (!saxesVerdict(body)) return [...faults, 'malformed'];
  const got = parse(body);
  const wanted = DUTIFUL[kind]?.means(textOf(seed)) ?? FALLBACK_TREE;
  if (isSame(got, wanted)) return faults;
  if (isSame(got, FALLBACK_TREE)) return [...faults, 'lost'];
  return [...faults, shape(got) === shape(wanted) ? 'altered' : 'injected'];
}

function isSame(one: Tree, other: Tree): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
