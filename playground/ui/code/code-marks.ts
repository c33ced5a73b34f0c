/** What stands out in a text. */
export interface CodeMarks {
  /** Half-open range of indexes. */
  readonly active?: { readonly start: number; readonly end: number } | undefined;
  /** Lines count from 1. */
  readonly notes?: readonly { readonly line: number; readonly text: string }[];
}
