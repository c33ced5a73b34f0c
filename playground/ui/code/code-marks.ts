/** What stands out in a text. Lines count from 1. */
export interface CodeMarks {
  readonly active?: { readonly first: number; readonly last: number } | undefined;
  readonly notes?: readonly { readonly line: number; readonly text: string }[];
}
