import { typeName } from '../common/type-name.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxLink } from '../voxml/vox-link.js';
import { VoxmlError } from '../voxml/voxml.error.js';

const RULE =
  "must be given a class and the name of one of its methods: step(FrontDesk, 'menu'). If two files import each other, call it in a method";

type Method = (...args: never[]) => unknown;
type MethodsOf<Target> = { [Name in keyof Target]: Target[Name] extends Method ? Name : never }[keyof Target] & string;

/** The events whose payload a method takes: told by the payload class; all for a base class or no parameter at all. */
type TakenBy<Handler> = Handler extends (...args: infer Args) => unknown
  ? Args extends readonly [infer Payload, ...unknown[]]
    ? Payload extends { readonly event: infer Event }
      ? string extends Event
        ? VoxEventName
        : Extract<Event, VoxEventName>
      : never
    : VoxEventName
  : never;

/** Stands where nothing fits: the compiler prints it, and its text says what is wrong. */
export interface WrongStep<Message extends string> {
  readonly because: Message;
}

/** The name of a public method, or what is wrong with it. */
export type StepMethod<Target, Name extends string> =
  Name extends MethodsOf<Target> ? Name : WrongStep<`${Name} is no public method of this class`>;

/** The events that a link to a method may stand for. */
export type StepEvents<Target, Name extends string> =
  Name extends MethodsOf<Target> ? TakenBy<Target[Name]> : VoxEventName;

/** A link to a handler of the application, see {@link step}. */
export class StepLink<in Event extends VoxEventName = never> extends VoxLink<Event> {
  constructor(
    readonly type: abstract new (...args: never[]) => object,
    readonly method: string,
  ) {
    super();
  }

  /** @throws VoxmlError in a text, where `[object Object]` would go out as a URL */
  [Symbol.toPrimitive](): never {
    throw new VoxmlError('step', undefined, 'a link must stand in a document of voxml(): a text cannot hold it');
  }
}

/**
 * A link to another handler, for `action`, `<Redirect>`, `<Number url>` and the status callbacks of a document. The
 * compiler demands a method that exists and takes the payload which the verb delivers. It becomes a URL when the answer
 * is printed. Write the return type of a method that links to itself or in a circle: `: Voxml`.
 *
 * @throws VoxmlError for anything else than a class and a name, as plain JavaScript may give it
 * @example
 * greet(call: VoiceInbound): Voxml {
 *   return voxml().gather({ numDigits: 1, action: step(FrontDesk, 'menu') }, (g) => g.say('Press one for sales.'));
 * }
 */
export function step<Target extends object, Name extends string>(
  type: abstract new (...args: never[]) => Target,
  method: StepMethod<Target, Name>,
): StepLink<StepEvents<Target, Name>> {
  // Of two files that import each other, one is loaded while the class of the other is not there yet.
  const isClass = typeof type === 'function' && 'prototype' in type;
  if (!isClass || typeof method !== 'string')
    throw new VoxmlError('step', undefined, RULE, `given: ${typeName(isClass ? method : type)}`);
  return new StepLink(type, method as string);
}
