import { type ContextId, ContextIdFactory, type ContextIdStrategy } from '@nestjs/core';
import type { IncomingHttpHeaders } from 'node:http';

/** As the documentation of Nest has it: one sub-tree of providers for every tenant. */
class ByTenant implements ContextIdStrategy<{ readonly headers: IncomingHttpHeaders }> {
  private readonly trees = new Map<string, ContextId>();

  attach(contextId: ContextId, { headers }: { readonly headers: IncomingHttpHeaders }) {
    const tenant = String(headers['x-tenant'] ?? 'nobody');
    const tree = this.trees.get(tenant) ?? ContextIdFactory.create();
    this.trees.set(tenant, tree);
    return {
      resolve: ({ isTreeDurable }: { readonly isTreeDurable?: boolean }) => (isTreeDurable ? tree : contextId),
      payload: { tenant },
    };
  }
}

/** Nest keeps the strategy for the whole process; without one again, contexts are new for every request. */
export const useTenants = (): void => ContextIdFactory.apply(new ByTenant());
export const forgetTenants = (): void => ContextIdFactory.apply({ attach: () => undefined });
