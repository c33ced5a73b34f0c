import type { VoxDocument } from '../voxml/vox-document.type.js';

/** Options of {@link OnVoxEvent}. */
export interface OnVoxEventOptions {
  /** Only payloads of this wire version, such as `'v1'` or `'2025-02-01'`. */
  readonly version?: string | undefined;
  /**
   * Only requests to `{path}/{event}/{step}`. Without it a handler takes every step that nobody else names, and one whose
   * URL the application writes itself (a gather, a redirect …) also has the name of its method as step.
   */
  readonly step?: string | undefined;
  /** Only webhooks of the registration with this name. */
  readonly registration?: string | undefined;
  /** What the caller hears when this replier gives no document in time, instead of the module's `fallback`. */
  readonly fallback?: VoxDocument | (() => VoxDocument) | undefined;
}
