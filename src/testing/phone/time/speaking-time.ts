const CHARACTERS_PER_SECOND = 15;

/** Seconds that a text takes to be spoken: a rough figure, so that time goes on at all. */
export function speakingTime(text: string): number {
  return text.length / CHARACTERS_PER_SECOND;
}
