import type { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';

type DtoOf<Event extends VoxEventName> = {
  [Name in Event]: (typeof CATALOGUE)[Name]['versions'][keyof (typeof CATALOGUE)[Name]['versions']];
}[Event];
type FieldsOf<Event extends VoxEventName> =
  DtoOf<Event> extends infer Dto ? (Dto extends new () => infer Fields ? Fields : never) : never;
type KeyOf<Fields> = Fields extends unknown ? keyof Fields : never;
type ValueOf<Fields, Key> = Fields extends unknown ? (Key extends keyof Fields ? Fields[Key] : never) : never;

/**
 * Wire parameters that replace those of a sample, under the names and with the types of the DTOs of the event, all of its
 * versions together. `undefined` leaves a parameter out. Names that no DTO knows are allowed, since the platform adds some too.
 *
 * @example
 * const failed: OverridesOf<'sms.dlr'> = { status: 'failed', tag: undefined, segments: 2 };
 */
export type OverridesOf<Event extends VoxEventName> = {
  readonly [Key in KeyOf<FieldsOf<Event>>]?: ValueOf<FieldsOf<Event>, Key> | undefined;
} & Readonly<Record<string, unknown>>;

/** The versions of an event, for example `'v1' | '2025-02-01'`. */
export type VersionOf<Event extends VoxEventName> = {
  [Name in Event]: keyof (typeof CATALOGUE)[Name]['versions'] & string;
}[Event];

/** Wishes about a sample, whatever its event. */
export interface SampleWishes {
  /** Version of the wire format. Default: the newest. */
  readonly version?: string | undefined;
  /**
   * Leave out the candidate parameters of wire-format section 6.9, even if overrides set them. Results are then in `Vars`
   * alone, as documented.
   */
  readonly documentedOnly?: boolean | undefined;
  /** The `output` of the verb whose result a voice event carries: its name in `Vars`. Default: as in wire-format 17. */
  readonly output?: string | undefined;
}

/**
 * Options of `samplePayload`.
 *
 * @example
 * samplePayload('voice.gather', { Digits: '2' }, { output: 'menu', documentedOnly: true }).Vars; // '{"menu":{"digits":"2",…
 */
export interface SampleOptions<Event extends VoxEventName = VoxEventName> extends SampleWishes {
  readonly version?: VersionOf<Event> | undefined;
}
