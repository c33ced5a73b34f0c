/** What a payload class is given besides the parameters. */
export interface LiftHints {
  /** Wire version of the payload, as `detectVersion` found it. */
  readonly version?: string;
  /** The step of the route, whose name is also the `output` under which the platform stores a verb's result. */
  readonly step?: string;
  /** The `output` itself, where a document gave it another name. */
  readonly output?: string;
}
