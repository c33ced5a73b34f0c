/** Which version of an event a payload has, and who judges it. */
export interface DetectedVersion {
  /** As the wire words it, made safe for logs: at most 64 characters, none of them invisible. */
  readonly version: string;
  /** `false`: the catalogue has no such version, and `dto` is that of the newest one. */
  readonly known: boolean;
  /** The wire DTO that validates the payload. */
  readonly dto: new () => object;
}
