/** Seconds that tones take: half a second for each `w` (wire-format section 14.4), nothing for the keys themselves. */
export function toneTime(tones: string): number {
  return (tones.split('w').length - 1) / 2;
}
