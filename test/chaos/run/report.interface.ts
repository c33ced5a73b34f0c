/** How a run ended. */
export interface Report {
  /** The figure, in one line. */
  readonly line: string;
  /** Whether every promise held. */
  readonly ok: boolean;
  /** Where histories and logs are; only of a run that did not hold. */
  readonly folder?: string;
}
