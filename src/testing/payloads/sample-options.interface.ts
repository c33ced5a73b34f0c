import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { VersionOf } from './version-of.type.js';

/** Wishes about a sample, whatever its event. */
export interface SampleWishes {
  /** Version of the wire format. Default: the newest. */
  readonly version?: string | undefined;
  /**
   * Leave out the candidate parameters of wire-format section 6.9, given ones too; results stand in `Vars` alone, as
   * documented.
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
