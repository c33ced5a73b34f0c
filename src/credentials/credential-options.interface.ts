/** Options of {@link bearer} and {@link basic}. */
export interface CredentialOptions {
  /** Name of the credential in logs, to tell the old from the new while rotating. Default: scheme and position. */
  readonly id?: string;
}
