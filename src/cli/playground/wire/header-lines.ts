import type { HeaderLine } from './wire.types.js';

/** The lines of `rawHeaders`, in which names and values take turns. */
export function headerLines(flat: readonly string[]): HeaderLine[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index] ?? '', flat[2 * index + 1] ?? '']);
}

/** The first value of a header. */
export function headerOf(lines: readonly HeaderLine[], name: string): string | undefined {
  return lines.find(([one]) => one.toLowerCase() === name)?.[1];
}
