/** Numbers of the range that is reserved for fiction; the second form is that of the older APIs (wire-format 11). */
export const NUMBERS = {
  ours: '+12025550123',
  theirs: '+12025550188',
  other: '+12025550199',
  bare: { ours: '12025550123', theirs: '12025550188' },
} as const;
