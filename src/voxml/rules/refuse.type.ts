/** Throws the VoxmlError of the place where a value was given; `found` says of the value what may be said. */
export type Refuse = (found?: string) => never;
