import { isRecord } from '../../../common/is-record.js';

/** Parameters that may hold data of a card or an account (wire-format section 6.9), whatever their spelling. */
const FIELD = /^(payment(card(number|postalcode)|token)|expirationdate|securitycode|bank(account|routing)number)$/i;
const MASK = '***';
const isField = (name: string): boolean => FIELD.test(name.replace(/[^a-z]/gi, ''));
/** Spellings with an encoded letter are decoded first. */
const MAY_HOLD = /payment|expiration|security|bank|%[2-7]|\\u/i;

/** The text of a body or a query with the values of these parameters masked; the same text if it has none. */
export function withoutCardFields(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  const json = parsed(text);
  if (json !== undefined) {
    const masked = maskedIn(json);
    return masked.isChanged ? JSON.stringify(masked.value) : text;
  }
  const form = new URLSearchParams(text);
  const names = [...new Set(form.keys())].filter(isField);
  names.forEach((name) => form.set(name, MASK));
  return names.length > 0 ? form.toString() : text;
}

/** The same for parameters by name. */
export function paramsWithoutCards<Value>(params: Readonly<Record<string, Value>>): Record<string, Value | string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isField(name) ? MASK : value]));
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Masked {
  readonly value: unknown;
  readonly isChanged: boolean;
}

function maskedIn(value: unknown): Masked {
  if (!isRecord(value) && !Array.isArray(value)) return { value, isChanged: false };
  const members = Object.entries(value as object).map(([name, one]) => {
    const inner = isField(name) ? { value: MASK, isChanged: true } : maskedIn(one);
    return [name, inner] as const;
  });
  const isChanged = members.some(([, inner]) => inner.isChanged);
  const entries = members.map(([name, inner]) => [name, inner.value] as const);
  return { value: Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries), isChanged };
}
