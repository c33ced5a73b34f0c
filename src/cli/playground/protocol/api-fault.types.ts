/** Why an operation was not done. Every field is text to be shown. */
export interface ApiFault {
  /** Stable code, for example `VOX_PLAYGROUND_INPUT` or a code of the phone. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
