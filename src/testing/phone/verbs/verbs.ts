import { answer } from './answer.js';
import { connect } from './connect.js';
import { dial } from './dial.js';
import { doVerb } from './do.js';
import { gather } from './gather.js';
import { hangup } from './hangup.js';
import { ifVerb } from './if.js';
import { pause } from './pause.js';
import { pay } from './pay.js';
import { play } from './play.js';
import { record } from './record.js';
import { redirect } from './redirect.js';
import { reject } from './reject.js';
import { say } from './say.js';
import { set } from './set.js';
import { unset } from './unset.js';
import type { Verb } from './verb.type.js';

/** What each element does that can stand in a document by itself. Nouns are run by their verbs. */
export const VERBS: ReadonlyMap<string, Verb> = new Map([
  ['Answer', answer],
  ['Connect', connect],
  ['Dial', dial],
  ['Do', doVerb],
  ['Gather', gather],
  ['Hangup', hangup],
  ['If', ifVerb],
  ['Pause', pause],
  ['Pay', pay],
  ['Play', play],
  ['Record', record],
  ['Redirect', redirect],
  ['Reject', reject],
  ['Say', say],
  ['Set', set],
  ['Unset', unset],
]);
