/** Where under the module's path a request points: as the URL says, known to the catalogue or not. */
export interface RouteParts {
  readonly event?: string;
  readonly step?: string;
}

/** The parts of a URL, or that it lies under the module's path and leads nowhere. */
export type Route = RouteParts | 'unknown-route';

/** Parameters of a matched route, as a router gives them. */
export type RouteParams = Readonly<Record<string, unknown>>;

/** What the parameters of one of our routes say. */
export function routeOfParams({ event, step, ...more }: RouteParams): Route {
  if (Object.keys(more).length > 0) return 'unknown-route';
  return { ...(isGiven(event) && { event }), ...(isGiven(step) && { step }) };
}

/** Fastify matches a parameter with nothing. */
function isGiven(param: unknown): param is string {
  return typeof param === 'string' && param !== '';
}
