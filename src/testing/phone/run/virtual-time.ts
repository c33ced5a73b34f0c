/** Virtual time of a call: it passes only when something in the call takes time. */
export class Clock {
  private seconds = 0;

  /** Seconds since the call began. */
  get now(): number {
    return Math.round(this.seconds * 1000) / 1000;
  }

  pass(seconds: number): void {
    this.seconds += seconds;
  }
}

const CHARACTERS_PER_SECOND = 15;

/** Seconds that speaking a text takes: a rough figure, so that time passes at all. */
export function speakingTime(text: string): number {
  return text.length / CHARACTERS_PER_SECOND;
}

/** Seconds that tones take: half a second for each `w` (wire-format section 14.4), nothing for the keys themselves. */
export function toneTime(tones: string): number {
  return (tones.split('w').length - 1) / 2;
}
