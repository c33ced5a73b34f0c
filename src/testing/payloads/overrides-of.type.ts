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
 * versions together. `undefined` leaves a parameter out; names that no DTO knows pass, for the platform adds some too.
 *
 * @example
 * const failed: OverridesOf<'sms.dlr'> = { status: 'failed', tag: undefined, segments: 2 };
 */
export type OverridesOf<Event extends VoxEventName> = {
  readonly [Key in KeyOf<FieldsOf<Event>>]?: ValueOf<FieldsOf<Event>, Key> | undefined;
} & Readonly<Record<string, unknown>>;
