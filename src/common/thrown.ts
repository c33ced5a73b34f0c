/** What is read of something that was thrown: it may come from another realm, as in Jest, and its getters may throw. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Its cause, the members of an AggregateError, and both sides of a SuppressedError, by the names of their properties. */
  readonly related: readonly (readonly [string, unknown])[];
}

/** Most members of one error that are looked at. */
const MOST = 10;

/**
 * `undefined` for what has neither a message nor a stack. Other properties are left out: clients attach requests to their
 * errors, with credentials and bodies.
 */
export function thrownOf(value: unknown): Thrown | undefined {
  const message = textOf(value, 'message');
  const stack = textOf(value, 'stack');
  if (message === undefined && stack === undefined) return undefined;
  const cause = partOf(value, 'cause');
  const errors = partOf(value, 'errors');
  const members: readonly unknown[] = Array.isArray(errors) ? errors.slice(0, MOST) : [];
  const others = [
    ...members.map((member, index) => [`errors ${index}`, member] as const),
    ...['error', 'suppressed'].map((side) => [side, partOf(value, side)] as const),
  ].filter(([, one]) => textOf(one, 'stack') !== undefined);
  return {
    name: textOf(value, 'name') || 'Error',
    message: message ?? '',
    stack,
    related: cause === undefined ? others : [['cause', cause], ...others],
  };
}

function textOf(value: unknown, name: string): string | undefined {
  const part = partOf(value, name);
  return typeof part === 'string' ? part : undefined;
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}
