/** A recording of `<Record>` or `<Dial>`, as far as it has come. */
export interface Recording {
  readonly sid: string;
  readonly url: string;
  readonly channels: number;
  readonly seconds?: number;
  readonly track?: string;
}
