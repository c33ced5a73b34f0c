import type { FieldModel } from '../../../src/cli/playground/protocol/event-model.types.js';

/** A value as the form shows it. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value as it is sent: text, unless it was something else before or the schema asks for something else. */
export function valueOf(text: string, before: unknown, { type }: FieldModel['schema']): unknown {
  if (text === '') return undefined;
  const isText = typeof before === 'string' || (before === undefined && (type === undefined || type === 'string'));
  if (isText) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
