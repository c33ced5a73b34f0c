import type { KnownRoute } from '../../module/known-route.interface.js';
import { isOurs } from '../is-ours.js';
import type { ExpressApplication, ExpressLayer } from './express-application.interface.js';

/** The parsers of body-parser, by their names: they leave a request alone whose body was read before. */
const PARSERS = new Set(['jsonParser', 'urlencodedParser', 'textParser', 'rawParser']);

/** Hooks that an application may set on Nest's adapter, which runs them in a middleware of its own. */
interface AdapterHooks {
  readonly onRequestHook?: unknown;
  readonly onResponseHook?: unknown;
}

/** Knows what Express would run for a URL. Looks once per URL, and again when the application has grown. */
export class ExpressStack {
  private readonly known = new Map<KnownRoute, boolean>();
  private size = 0;

  constructor(
    private readonly app: Pick<ExpressApplication, 'router'>,
    private readonly adapter: AdapterHooks,
  ) {}

  /** Whether the first thing to run is the route itself. */
  isAlone(route: KnownRoute): boolean {
    if (this.adapter.onRequestHook || this.adapter.onResponseHook) return false;
    const { length } = this.app.router.stack;
    if (length !== this.size) this.known.clear();
    this.size = length;
    const known = this.known.get(route);
    if (known !== undefined) return known;
    const alone = this.look(route);
    this.known.set(route, alone);
    return alone;
  }

  private look({ path, pattern }: KnownRoute): boolean {
    const { stack } = this.app.router;
    const first = stack.find((layer, at) => !isPassive(layer, at) && layer.match(path));
    // Middleware that Nest binds to the very same path looks like a second route.
    const alike = stack.filter(({ route }) => route?.path === pattern);
    return first !== undefined && first === alike[0] && alike.length === 1;
  }
}

function isPassive({ name, handle }: ExpressLayer, at: number): boolean {
  // Nest's adapter hangs in one of its own first of all, which runs nothing but the hooks above.
  const isAdapters = at === 0 && String(handle).includes('onRequestHook');
  return isAdapters || PARSERS.has(name) || isOurs(handle);
}
