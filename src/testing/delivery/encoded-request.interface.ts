/** The parameters of a webhook in the encoding of the platform. */
export interface EncodedRequest {
  /** Goes behind the path; `''` when the parameters stand in the body. */
  readonly query: string;
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
}
