import type { VoxEventName } from '../events/vox-event-name.type.js';

type FamilyOf<Name extends string> = Name extends `${infer Family}.${string}` ? Family : never;

/** Which events a handler takes: one by name, all of a prefix such as `'sms.*'`, or all. */
export type EventPattern = VoxEventName | `${FamilyOf<VoxEventName>}.*` | '*';

/** The names of the events that a pattern, or any of several, stands for. */
export type MatchedBy<Pattern> = Pattern extends readonly (infer One)[]
  ? MatchedBy<One>
  : Pattern extends '*'
    ? VoxEventName
    : Pattern extends `${infer Family}.*`
      ? Extract<VoxEventName, `${Family}.${string}`>
      : Extract<Pattern, VoxEventName>;
