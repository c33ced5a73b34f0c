import type { DocumentElement } from '../document/document-element.interface.js';
import type { Link } from '../http/http-exchange.interface.js';
import type { AsyncDialogue } from '../run/caller-input.js';
import type { Leg } from '../run/leg.js';
import type { RunningVerb } from './running-verb.js';

/** Runs elements one after the other; the link is where the call goes on, if one of them leads away. */
export type RunElements = (elements: readonly DocumentElement[], leg: Leg) => AsyncDialogue<Link | undefined>;

/** Where a verb leads the call; undefined when the next verb follows. */
type Lead = Link | undefined | void;

/** What a verb does. Those that wait for the caller are generators. */
export type Verb = (verb: RunningVerb, leg: Leg, run: RunElements) => Lead | Promise<Lead> | AsyncDialogue<Lead>;
