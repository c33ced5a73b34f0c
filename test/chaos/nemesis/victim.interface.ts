/** Somebody whom the nemesis may hurt, and who gets up again by themselves. */
export interface Victim {
  readonly name: string;
  readonly role: string;
  /** At work: neither dead, nor frozen, nor still starting. */
  readonly isUp: boolean;
  /** SIGKILL. Resolves when it is dead; it is started again afterwards without being asked. */
  kill(): Promise<void>;
  /** SIGSTOP for so many milliseconds. Resolves when it goes on. */
  freeze(ms: number): Promise<void>;
}
