import { phoneOf } from '../fields/phone-number.js';
import { urlsOf } from '../fields/urls-of.js';
import { numberOf, textOf } from '../fields/values.js';
import { wireDateOrInvalid } from '../fields/wire-date.js';
import { type WireError, wireErrorOf } from '../fields/wire-error.js';
import { VoxEvent } from '../vox-event.js';
import type { WireParams } from '../wire-params.type.js';

/** A fax that came in or went out (wire-format section 7.1). */
export abstract class FaxTransmission extends VoxEvent {
  /** Which way it went, and so which of the two classes this is. */
  abstract readonly direction: 'inbound' | 'outbound';
  /** The id of the fax in the REST API. */
  readonly id: string;
  /** Sender in E.164, or as sent. */
  readonly from: string;
  /** Recipient in E.164, or as sent. */
  readonly to: string;
  /** As the platform words it; an open list of which only `failed` was seen. */
  readonly status: string;
  /** An Invalid Date when the wire has no readable one. */
  readonly time: Date;
  /** NaN when the wire has no number. */
  readonly pages: number;
  /** Seconds; NaN when the wire has no number. */
  readonly duration: number;
  /** The file that was sent; outbound only. */
  readonly url?: string;
  /** Where to fetch the file; for inbound faxes (read from `links`, whose shape is inferred). */
  readonly media: string[];
  /** Why it failed, or `null`; the codes are listed in wire-format section 7.2. */
  readonly error: WireError | null;

  constructor(params: WireParams) {
    super(params);
    this.id = textOf(params.id) ?? '';
    this.from = phoneOf(params.from);
    this.to = phoneOf(params.to);
    this.status = textOf(params.status) ?? '';
    this.time = wireDateOrInvalid(params.time);
    this.pages = numberOf(params.pages) ?? Number.NaN;
    this.duration = numberOf(params.duration) ?? Number.NaN;
    this.url = textOf(params.url);
    this.media = urlsOf(params.links, 'media');
    this.error = wireErrorOf(params.error);
  }
}
