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
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, at] = /position (\d+)/.exec(message) ?? [];
    const before = text.slice(0, Number(at ?? text.length)).split('\n');
    return { problem: `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${message}` };
  }
}
