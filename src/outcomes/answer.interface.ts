/** Headers of an answer; a list goes out as several lines. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>;

/** A complete answer to one webhook. */
export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: string;
}
