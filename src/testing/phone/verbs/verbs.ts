import { answer, connect, hangup, pause, redirect, reject } from './call-verbs.js';
import { dial } from './dial/dial.js';
import { gather } from './gather.js';
import { doVerb, ifVerb, set, unset } from './logic-verbs.js';
import { pay } from './pay/pay.js';
import { record } from './record.js';
import { play, say } from './sound-verbs.js';
import type { Verb } from './verb.types.js';

/** The behaviour of each verb. Nouns, such as `<Number>`, are run by their verbs. */
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
