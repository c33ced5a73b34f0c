import type { ActionableEventName } from '../events/vox-event-name.type.js';
import type { VoxEvents } from '../events/vox-events.type.js';
import type { Voxml } from '../voxml/voxml-builder.js';
import type { EventPattern, MatchedBy } from './event-pattern.type.js';
import type { VoxHandler } from './vox-handler.type.js';

/** Stands for `void` where a method is no handler: the compiler prints its text, which says what is wrong. */
export interface WrongHandler<Message extends string> {
  readonly because: Message;
}

type NamesIn<Pattern> = Pattern extends readonly (infer One)[] ? One : Pattern;
/** The pattern in words. */
type Said<Pattern> = Pattern extends readonly unknown[] ? 'these events' : Pattern & string;
/** Events that a document can answer: the only handler of a family answers its calls as well. */
type Answerable<Pattern> = Extract<MatchedBy<Exclude<NamesIn<Pattern>, '*'>>, ActionableEventName>;

/** `void` for a method that can handle the pattern, see {@link VoxHandler}; else what is wrong with it, in words. */
export type HandlerVerdict<Pattern, Method> = 0 extends 1 & Method
  ? void
  : EventPattern extends Pattern
    ? void // An unknown event, which has an error of its own.
    : Method extends VoxHandler<Pattern>
      ? DroppedDocument<Pattern, Awaited<ReturnType<Method>>>
      : WrongHandler<Reason<Pattern, Method>>;

/** Text may be meant for somebody else; a `Voxml` is not. */
type DroppedDocument<Pattern, Result> = [Answerable<Pattern>] extends [never]
  ? [Extract<Result, Voxml>] extends [never]
    ? void
    : WrongHandler<`Only calls are answered with a document: what this handler of ${Said<Pattern>} returns is dropped. Return nothing.`>
  : void;

type Reason<Pattern, Method> = Method extends (...args: infer Args) => unknown
  ? ((...args: Args) => never) extends VoxHandler<Pattern>
    ? `A handler of ${Said<Pattern>} answers a call: return a document on every path, of voxml() or as text.`
    : VoxEvents[MatchedBy<Pattern>] extends Args[0]
      ? 'The second parameter takes a VoxContext; decorated parameters come behind it.'
      : `The first parameter has to take the payload of ${Said<Pattern>}${Found<Args[0]>}; the second takes a VoxContext.`
  : '@OnVoxEvent stands in front of a method, not of a property or an accessor.';

/** What the first parameter was declared as, where that can be told in words. */
type Found<Payload> = Payload extends { readonly event: infer Event extends string }
  ? string extends Event
    ? ''
    : `, not only that of ${Event}`
  : '';
