import type { AbstractHttpAdapter } from '@nestjs/core';
import { isOurs } from '../is-ours.js';
import type { FastifyInstance, FastifyRequest } from '../../nest/fastify/fastify.interfaces.js';
import { kept } from './kept.js';

/** What the middleware plugin keeps on an instance, and the hook that runs middleware if there is any. */
const MIDDLEWARE = 'fastify-middie-middlewares';
const MIDDLEWARE_HOOK = 'runMiddie';
/** Stages between the gate and the handler. */
const BETWEEN = ['preParsing', 'preValidation', 'preHandler'];
/** Stages of an answer that the gate gives through Fastify. */
const AFTER = ['preSerialization', 'onSend', 'onResponse', 'onError', 'onTimeout', 'onRequestAbort'];
const STAGES = ['onRequest', ...BETWEEN, ...AFTER];

/** The hooks of an instance of Fastify. They are final once it is ready. */
export class FastifyHooks {
  private ofAdapter: ReadonlySet<string> = new Set();
  private leaves: boolean | undefined;

  constructor(
    private readonly adapter: AbstractHttpAdapter,
    private readonly gate: unknown,
  ) {}

  /** Whether nothing would run between the gate and the route. */
  get isFreeBehindGate(): boolean {
    const onRequest = this.of('onRequest');
    const behind = onRequest?.slice(onRequest.indexOf(this.gate) + 1);
    return behind !== undefined && [...behind, ...BETWEEN.flatMap((stage) => this.of(stage) ?? [])].every(this.isIdle);
  }

  /** Whether a route runs these and none of its own, which plugins add to routes one by one. */
  areAllOf(request: FastifyRequest): boolean {
    const context = kept(request, 'fastify.context') as Partial<Record<string, readonly unknown[] | null>> | undefined;
    return STAGES.every((stage) => (context?.[stage] ?? []).length === this.of(stage)?.length);
  }

  /** Whether nothing would change an answer on its way out. */
  get leavesAnswers(): boolean {
    return (this.leaves ??= this.of('onSend')?.length === 0);
  }

  /** Whether there are none but those that Nest's adapter has made itself. */
  get areAdaptersOnly(): boolean {
    return STAGES.map((stage) => this.of(stage)).every((hooks) =>
      hooks?.every((hook) => this.isIdle(hook) || this.isAdapters(hook)),
    );
  }

  private readonly isIdle = (hook: unknown): boolean => {
    if (isOurs(hook)) return true;
    const middleware = kept(this.adapter.getInstance<object>(), MIDDLEWARE);
    return nameOf(hook) === MIDDLEWARE_HOOK && Array.isArray(middleware) && middleware.length === 0;
  };

  /** Finds out what an adapter is like that nobody has touched: its own hooks are told by their text. */
  async learn(): Promise<void> {
    const Adapter = this.adapter.constructor as new () => AbstractHttpAdapter;
    // One of the application's own may ask for arguments, or do things.
    if (Adapter.name !== 'FastifyAdapter') return;
    const pristine = new Adapter();
    const instance = pristine.getInstance<FastifyInstance>();
    await instance.ready();
    this.ofAdapter = new Set(Object.values(hooksOf(pristine) ?? {}).flatMap((hooks) => hooks.map(String)));
    await instance.close();
  }

  private isAdapters(hook: unknown): boolean {
    return this.ofAdapter.has(String(hook));
  }

  private of(stage: string): readonly unknown[] | undefined {
    return hooksOf(this.adapter)?.[stage];
  }
}

type Hooks = Readonly<Record<string, readonly unknown[]>>;

function hooksOf(adapter: AbstractHttpAdapter): Hooks | undefined {
  return kept(adapter.getInstance<object>(), 'fastify.hooks') as Hooks | undefined;
}

function nameOf(hook: unknown): string {
  return (hook as { readonly name?: string }).name ?? '';
}
