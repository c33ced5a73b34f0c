/** Where under the module's path a request points: as the URL says, known to the catalogue or not. */
export interface RouteParts {
  readonly event?: string;
  readonly step?: string;
}

/** The parts of a URL, or that it lies under the module's path and leads nowhere. */
export type Route = RouteParts | 'unknown-route';
