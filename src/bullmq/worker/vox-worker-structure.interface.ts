/** What a worker has to know before its options. */
export interface VoxWorkerStructure {
  /** Name of the receiver's registration that it works for. Default `'default'`. */
  readonly name?: string;
}
