/** What a payload class may know besides the parameters when it lifts them. */
export interface LiftHints {
  /** Wire version of the payload, as `detectVersion` told it. */
  readonly version?: string;
  /** The step of the route, whose name is also the `output` under which the platform stores a verb's result. */
  readonly step?: string;
  /** The `output` itself, where a document gave it another name. */
  readonly output?: string;
}
