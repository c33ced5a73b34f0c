/** An HTTP answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; several lines of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
