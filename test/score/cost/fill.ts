/** A unit, as often as it fits. */
export function fill(size: number, unit: string): string {
  return unit.repeat(Math.max(1, Math.floor(size / unit.length)));
}

/** Parts that know their number, as many as fit. */
export function numbered(size: number, part: (index: number) => string, glue = ''): string {
  const parts: string[] = [];
  for (let length = 0; length < size; length += (parts.at(-1) ?? '').length + glue.length)
    parts.push(part(parts.length));
  return parts.join(glue);
}

/** So many parts that together have the size, filled up to one length; fewer where they are longer than that. */
export function spread(size: number, most: number, part: (index: number) => string, glue = '', filler = 'x'): string {
  const count = Math.min(most, Math.floor(size / (part(most).length + glue.length)));
  const length = Math.floor(size / count) - glue.length;
  return Array.from({ length: count }, (_, index) => part(index).padEnd(length, filler)).join(glue);
}

/** Numbers that collide in a hash table of small whole numbers. */
export const colliding = (index: number): number => 1_000_000 + index * 1_024;
