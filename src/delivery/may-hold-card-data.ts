import { jsonOf } from '../common/json-of.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { EventRecord } from '../request/event-record.interface.js';

/** How the parameters of a payment begin, of a card or an account (wire-format section 6.9). */
const WORDS = 'payment|card[ _-]?number|expiration[ _-]?date|security[ _-]?code|bank[ _-]?(?:account|routing)';
const ANYWHERE = new RegExp(WORDS, 'i');
/** In JSON, and in JSON that is a text in it. Bounded, as it may begin very often. */
const NAME = new RegExp(String.raw`\b(?:${WORDS})[^"\\]{0,64}\\*"\s*:`, 'i');
const CALL_OR_PAYMENT = new RegExp(`callsid|${WORDS}`, 'i');

/** A letter may be written as `%6d` in a form, as `\u006d` in JSON, and as both in JSON that a form carries. */
const ESCAPE = /%([0-9a-f]{2})|\\+u00([0-9a-f]{2})/gi;
const DEPTH = 3;

/**
 * Whether a webhook may hold data of a card or an account: that of a payment, wherever it was sent; one with the name of a
 * payment's parameter on any level, as the variables of a call may have, or anywhere in bytes that could not be read; and that
 * of an event that is not known and could not be read, or speaks of a call or a payment, in names or in values: JSON that is
 * sent as a form is one name.
 */
export function mayHoldCardData({ event, params, bytes }: Pick<EventRecord, 'event' | 'params' | 'bytes'>): boolean {
  const row: EventRow | undefined = event && CATALOGUE[event];
  if (row?.sensitive || (!row && !params)) return true;
  if (!params) return ANYWHERE.test(plain(bytes.toString('latin1')));
  return (row ? NAME : CALL_OR_PAYMENT).test(plain(jsonOf(params)));
}

function plain(written: string): string {
  let text = written;
  for (let depth = 0, before = ''; depth < DEPTH && text !== before; depth++) {
    before = text;
    text = text.replace(ESCAPE, (_, form?: string, json?: string) =>
      String.fromCharCode(parseInt(form ?? json ?? '', 16)),
    );
  }
  // In UTF-16 there are zeros in between.
  return text.replaceAll('\0', '');
}
