import type { KnownRoute } from '../../module/known-route.interface.js';
import { isOurs } from '../is-ours.js';
import type { FastifyRequest } from './fastify.interfaces.js';

/** What Fastify and its plugins call what they keep on an instance. */
const HOOKS = 'fastify.hooks';
const MIDDLEWARE = 'fastify-middie-middlewares';
/** The hook that runs middleware, if there is any. */
const MIDDLEWARE_HOOK = 'runMiddie';
/** Stages that come between the gate and the handler; `onSend` and `onResponse` run for an answer of the gate as well. */
const STAGES_BETWEEN = ['preParsing', 'preValidation', 'preHandler'];

type Hooks = Readonly<Record<string, readonly unknown[]>>;

/** Knows what Fastify would run for a URL behind the gate. Hooks are final once it is ready, so it looks once per URL. */
export class FastifyHooks {
  private readonly known = new Map<KnownRoute, boolean>();
  private answerHooks: readonly unknown[] | undefined;

  constructor(
    private readonly instance: object,
    private readonly gate: unknown,
  ) {}

  /** Whether the next thing to run is the route itself. */
  isAlone(request: FastifyRequest, route: KnownRoute): boolean {
    const known = this.known.get(route);
    if (known !== undefined) return known;
    const alone = request.routeOptions.url === route.pattern && this.look();
    this.known.set(route, alone);
    return alone;
  }

  /** Whether nothing would change an answer on its way out. */
  get leavesAnswers(): boolean {
    return (this.answerHooks ??= this.of('onSend') ?? ['unknown']).length === 0;
  }

  private look(): boolean {
    const onRequest = this.of('onRequest');
    if (!onRequest) return false;
    const behind = onRequest.slice(onRequest.indexOf(this.gate) + 1);
    const between = STAGES_BETWEEN.flatMap((stage) => this.of(stage) ?? []);
    return [...behind, ...between].every((hook) => isOurs(hook) || this.isIdle(hook));
  }

  private of(stage: string): readonly unknown[] | undefined {
    return (this.kept(HOOKS) as Hooks | undefined)?.[stage];
  }

  private isIdle(hook: unknown): boolean {
    const middleware = this.kept(MIDDLEWARE);
    return (hook as { name?: string }).name === MIDDLEWARE_HOOK && Array.isArray(middleware) && middleware.length === 0;
  }

  private kept(description: string): unknown {
    const symbol = Object.getOwnPropertySymbols(this.instance).find((one) => one.description === description);
    return symbol && Reflect.get(this.instance, symbol);
  }
}
