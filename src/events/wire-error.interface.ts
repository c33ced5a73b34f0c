/** Why a message or a fax failed, as the platform words it (wire-format sections 4.2, 5.1, 7.2). */
export interface WireError {
  /** Always text, though the wire also has numbers: `'4505'`. Empty when the platform gave only a description. */
  readonly code: string;
  /** Free text for humans; empty when there was none. */
  readonly description: string;
}
