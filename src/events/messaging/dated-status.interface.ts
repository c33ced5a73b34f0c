/** As much of a delivery receipt as is needed to tell which of two is the later word. */
export interface DatedStatus {
  readonly status: string;
  readonly time?: Date | undefined;
}
