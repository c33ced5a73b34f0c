import { CALL_ELEMENTS } from './call-elements.js';
import { CONNECTION_ELEMENTS } from './connection-elements.js';
import type { ElementRow } from './element-row.interface.js';
import { LOGIC_ELEMENTS } from './logic-elements.js';
import { PAYMENT_ELEMENTS } from './payment-elements.js';
import { SOUND_ELEMENTS } from './sound-elements.js';

/**
 * Every element of VoXML with its attributes, their rules, defaults and reservations, its text and its children (wire-format
 * section 14). The builder, its types, the printer and the reference page are all made from this table.
 *
 * @example
 * ELEMENTS.Pause.attributes.length.rule; // 'a whole number from 1 to 60'
 */
export const ELEMENTS = {
  ...LOGIC_ELEMENTS,
  ...CALL_ELEMENTS,
  ...SOUND_ELEMENTS,
  ...CONNECTION_ELEMENTS,
  ...PAYMENT_ELEMENTS,
} as const;

/** The name of an element of VoXML, for example `'Gather'`. */
export type ElementName = keyof typeof ELEMENTS;

/** The same, as the type that all rows share. */
export const ELEMENT_ROWS: Readonly<Record<ElementName, ElementRow>> = ELEMENTS;
