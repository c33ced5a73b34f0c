import { checkArgument } from '../../common/check-argument.js';
import { oneOf } from '../../common/option-rule.js';
import { CATALOGUE } from '../../events/catalogue.js';
import { checkEvent } from '../../events/check-event.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { object } from '../phone-rules.js';
import { VoxTestError } from '../vox-test.error.js';

const METHOD = oneOf('POST', 'GET');

/** The parameters of a webhook in the encoding of the platform. */
export interface EncodedRequest {
  /** Query of the URL; `''` when the parameters are in the body. */
  readonly query: string;
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
}

/** Method of a webhook: `POST` with a body, `GET` with every parameter in the URL. */
export type DeliveryMethod = 'POST' | 'GET';

/**
 * Encodes parameters as the platform does: JSON for messages, RCS, fax and flow, a form for voice, a query for GET
 * (wire-format section 1 and 6.1). How nested values travel in a query is not documented; here they are JSON as text.
 *
 * @throws CatalogueError for an event that the catalogue does not know, VoxTestError for another argument that cannot work
 * @example
 * encodeParams('voice.inbound', { From: '+12025550188' }, 'POST').body; // 'From=%2B12025550188'
 */
export function encodeParams(event: VoxEventName, params: WireParams, method: DeliveryMethod): EncodedRequest {
  checkEvent(event);
  checkArgument('params', params, object, VoxTestError.ofOption);
  checkArgument('method', method, METHOD, VoxTestError.ofOption);
  if (method === 'GET') return { query: formOf(params) };
  if (CATALOGUE[event].family !== 'voice') {
    return { query: '', body: JSON.stringify(params), contentType: 'application/json' };
  }
  return { query: '', body: formOf(params), contentType: 'application/x-www-form-urlencoded' };
}

function formOf(params: WireParams): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) form.append(name, textOf(value));
  return form.toString();
}

/** A value as a form has it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
