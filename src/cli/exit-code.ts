/** What the exit codes of `vox` mean. */
export const EXIT_CODE = {
  fine: 0,
  /** The server answered wrongly, or with a document that the platform would refuse. */
  wrong: 1,
  usage: 2,
  /** No connection to the server. */
  unreachable: 3,
} as const;
