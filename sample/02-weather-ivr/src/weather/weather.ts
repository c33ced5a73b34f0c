/** What is said of a place. */
export interface Report {
  readonly city: string;
  readonly words: string;
  readonly degrees: number;
}

/** Where reports come from. Replace the offline one by a class that asks your weather service. */
export abstract class Weather {
  /** `undefined` for a zip code that does not exist. Give up when the signal aborts: a caller is waiting. */
  abstract reportFor(zip: string, signal: AbortSignal): Promise<Report | undefined>;
}
