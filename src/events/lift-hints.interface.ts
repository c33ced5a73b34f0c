/** What a payload class may know besides the parameters when it lifts them. */
export interface LiftHints {
  /** Wire version of the payload, as `detectVersion` told it. */
  readonly version?: string;
  /** The step of the route, which is also the `output` name under which the platform stores a verb's result. */
  readonly step?: string;
}
