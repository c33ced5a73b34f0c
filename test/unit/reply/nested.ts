/** A document of so many levels, its root included. */
export const nested = (levels: number): string => '<Response>' + '<a>'.repeat(levels - 1) + '</a>'.repeat(levels - 1);
