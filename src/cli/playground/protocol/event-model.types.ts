import type { JsonSchema } from '../../../events/rules/json-schema.interface.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';

/** A field of a form, made of the rules that validate it. */
export interface FieldModel {
  readonly name: string;
  readonly presence: 'required' | 'optional' | { readonly unless: string };
  /** What the value has to look like; empty if anything will do. */
  readonly schema: JsonSchema;
  /** No source shows it (wire-format section 6.9). */
  readonly isCandidate: boolean;
}

/** One version of an event, oldest first. */
export interface VersionModel {
  readonly version: string;
  readonly schema: JsonSchema;
  readonly fields: readonly FieldModel[];
}

/** An event of the catalogue, with all that a form needs. */
export interface EventModel {
  readonly event: VoxEventName;
  readonly family: 'messaging' | 'rcs' | 'voice' | 'fax' | 'flow';
  readonly mode: 'informational' | 'actionable';
  readonly trigger: string;
  readonly confidence: string;
  /** Where it goes unless the page says otherwise. */
  readonly url: string;
  /** How the platform encodes a POST of it. */
  readonly encoding: 'json' | 'form';
  readonly versions: readonly VersionModel[];
}
