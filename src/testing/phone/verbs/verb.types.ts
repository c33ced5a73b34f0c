import type { DocumentElement } from '../document/document-element.interface.js';
import type { Link } from '../http/http-exchange.interface.js';
import type { AsyncDialogue } from '../run/caller-input.js';
import type { Leg } from '../run/leg.js';
import type { RunningVerb } from './running-verb.js';

/** Runs elements one after the other. A link is returned when one of them continues the call in another document. */
export type RunElements = (elements: readonly DocumentElement[], leg: Leg) => AsyncDialogue<Link | undefined>;

/** The link where the call continues after a verb; undefined when the next verb follows. */
type Continuation = Link | undefined | void;

/** What a verb does. Those that wait for the caller are generators. */
export type Verb = (
  verb: RunningVerb,
  leg: Leg,
  run: RunElements,
) => Continuation | Promise<Continuation> | AsyncDialogue<Continuation>;
