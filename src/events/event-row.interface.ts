import type { LiftHints } from './lift-hints.interface.js';
import type { VoxEvent } from './vox-event.js';
import type { WireParams } from './wire-params.type.js';

/** The API of the platform that sends an event. */
export type EventFamily = 'messaging' | 'rcs' | 'voice' | 'fax' | 'flow';

/** One line of the catalogue: all that routing, validation, types, docs and fixtures need to know of an event. */
export interface EventRow<Payload extends VoxEvent = VoxEvent> {
  readonly family: EventFamily;
  /** `informational`: a 2xx is enough. `actionable`: the answer is a document that steers the call. */
  readonly mode: 'informational' | 'actionable';
  /** When the platform sends it and where it is configured; one sentence for the reference. */
  readonly trigger: string;
  /** How well the payload is sourced (wire-format section 3). */
  readonly confidence: 'high' | 'medium' | 'low' | 'very low';
  /** Wire DTO per version, oldest first: the last one validates versions that are not known. */
  readonly versions: Readonly<Record<string, new () => object>>;
  /** Lifts the parameters of any version to the one shape that handlers see. */
  readonly payload: new (params: WireParams, hints?: LiftHints) => Payload;
  /**
   * Recognises the event by its payload; absent where only the route identifies it (all voice events, flow, `mms.dlr`).
   */
  readonly claims?: (params: WireParams) => boolean;
  /** Events with the same group share a portal URL: on a route of one of them the payload may pick another. */
  readonly group?: string;
  /**
   * The values that identify the event permanently; `undefined` when only the bytes of the body do. Written as a
   * method, so that a row of any payload is an `EventRow` without a cast; `row` still checks each against its class.
   */
  identity?(this: void, payload: NoInfer<Payload>): readonly string[] | undefined;
  /** Its URL stands in documents that the application itself writes, so several handlers can each have one. */
  readonly linked?: true;
  /** Its URL stands in requests to the REST API, and in some attributes of documents; it is not entered in the portal. */
  readonly requested?: true;
  /** Holds card or account data: never stored outside the handler, not even in a dead letter. */
  readonly sensitive?: true;
}
