/** A process of this machine. */
export interface ProcessName {
  readonly pid: number;
  readonly name: string;
}

/** SIGKILL for a process and everything that it has started, those in other process groups included. */
export declare function killTree(pid: number): void;

/** Whether a process runs; one that has ended and that nobody has asked about does not. */
export declare function isAlive(pid: number): boolean;

/** Processes that a process has started, and theirs. */
export declare function descendantsOf(pid: number): ProcessName[];
