/** Where a handler that wants the request of the framework gets it from; most never ask. */
export interface RequestSource {
  readonly request: unknown;
}
