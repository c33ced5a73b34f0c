import { jsonFault } from './json-fault.js';

export interface ParsedParams {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads JSON that has to be an object. */
export function parseParams(text: string): ParsedParams {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { params: value } : { problem: 'The parameters have to be an object: { … }.' };
  } catch {
    const before = text.slice(0, jsonFault(text)).split('\n');
    const what = before.join('\n').length < text.trimEnd().length ? 'this cannot stand here' : 'the end is missing';
    return { problem: `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${what}.` };
  }
}
