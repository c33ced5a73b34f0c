import { CATALOGUE } from '../events/catalogue.js';
import { normalPath } from './normal-path.js';
import { type Route, routeOfParams, type RouteParams } from './route.js';
import { ROUTES } from './routes.js';

/** A target that is a path in its normal form, as most are: then a foreign route costs next to nothing. */
const PLAIN = /^(?:\/[\w.~-]+)*\/?$/;
const NAMES = Object.keys(CATALOGUE);
/** What follows the path in the patterns of our routes. */
const OURS = new Set(['/', ...ROUTES.map((route) => route && `/${route}`)]);
/** What may follow a path in a request target. */
const ENDS = new Set([undefined, '/', '?', '#']);

/** Knows the URLs of one registration. */
export class WebhookPaths {
  private known?: string;
  /** Where the URLs point that are entered in the portal, in the spelling that it sends them in. */
  private usual: ReadonlyMap<string, Route> = new Map();

  constructor(
    /** Whether there are routes at all: without, there is nothing to link to. */
    readonly hasRoutes: boolean,
    /** What the platform reaches, such as `https://hooks.example.com`; `''` leaves URLs relative to it. */
    readonly origin: string,
    private readonly mountedPath: () => string,
  ) {}

  /** Path of the route without event and step, such as `/api/webhooks/vox`. Final once the application is initialised. */
  get base(): string {
    return (this.known ??= this.mountedPath());
  }

  /**
   * Fixes the path once the application is initialised.
   * @throws VoxConfigError when only some of the routes have the global prefix
   */
  fix(): void {
    if (!this.hasRoutes) return;
    const base = (this.known = this.mountedPath());
    this.usual = new Map<string, Route>(NAMES.map((event) => [`${base}/${event}`, { event }])).set(base, {});
  }

  /** What a router has made of a request: the pattern of its route and the parameters. `undefined` for foreign routes. */
  ofMatch(pattern: string, params: RouteParams): Route | undefined {
    const { base } = this;
    return this.hasRoutes && pattern.startsWith(base) && OURS.has(pattern.slice(base.length))
      ? routeOfParams(params)
      : undefined;
  }

  /** Path of an event and a step. */
  pathOf(event?: string, step?: string): string {
    const parts = [event, step].filter((part) => part !== undefined);
    return [this.base, ...parts.map(encodeURIComponent)].join('/');
  }

  /**
   * Where a request target points, however it is spelled: what a router could resolve to our routes has to be judged
   * before its body is read. `undefined` if it does not point below the base.
   */
  locate(target: string): Route | undefined {
    const usual = this.usual.get(target);
    if (usual || !this.hasRoutes) return usual;
    const { base } = this;
    const isPlain = PLAIN.test(target);
    if (isPlain && !startsLike(target, base)) return undefined;
    const path = isPlain ? target : normalPath(target);
    return startsLike(path, base) && ENDS.has(path[base.length]) ? routeOf(path, base) : undefined;
  }
}

function startsLike(path: string, base: string): boolean {
  return path.startsWith(base) || path.slice(0, base.length).toLowerCase() === base.toLowerCase();
}

/** Deeper than our routes, a path is the application's. Where ours are at the root, so is all but an event. */
function routeOf(path: string, base: string): Route | undefined {
  const parts = path.slice(base.length + 1).split('/');
  if (parts.at(-1) === '') parts.pop();
  if (parts.length > 3 || (base === '' && parts[0] !== undefined && !NAMES.includes(parts[0]))) return undefined;
  if (parts.length > 2) return 'unknown-route';
  try {
    const [event, step] = path.includes('%') ? parts.map(decodeURIComponent) : parts;
    return { ...(event && { event }), ...(step && { step }) };
  } catch {
    return 'unknown-route';
  }
}
