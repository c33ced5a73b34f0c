import type { Link } from '../http/link.interface.js';
import type { Leg } from '../run/leg.js';
import type { Runner } from '../run/runner.type.js';
import type { Waits } from '../run/waits.type.js';
import type { RunningVerb } from './running-verb.js';

/** Where a verb leads the call; undefined when the next verb follows. */
type Lead = Link | undefined | void;

/** What a verb does. Those that wait for the caller are generators. */
export type Verb = (verb: RunningVerb, leg: Leg, run: Runner) => Lead | Promise<Lead> | Waits<Lead>;
