/** Columns of the diagram. */
export const ACTORS = ['Caller', 'Platform', 'Your server'] as const;

/** An arrow, or a note where `from` and `to` are the same. */
export interface FlowArrow {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A smaller second line. */
  readonly about?: string;
  readonly tone?: 'good' | 'bad' | 'wait';
}
