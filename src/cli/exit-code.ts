/** What the exit codes of `vox` mean. docs/cli.md has them with their cases. */
export const EXIT_CODE = {
  fine: 0,
  /** Done, and something is wrong: an answer, a document, a dead letter, a folder. */
  wrong: 1,
  usage: 2,
  /** No connection to the server. */
  unreachable: 3,
  /** An error of `vox` itself (`EX_SOFTWARE` of sysexits.h). */
  internal: 70,
} as const;
