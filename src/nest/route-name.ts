import type { ExecutionContext } from '@nestjs/common';

/** Class and method of a route, for the log. */
export function routeName(execution: Pick<ExecutionContext, 'getClass' | 'getHandler'>): string {
  return `${execution.getClass().name}.${execution.getHandler().name}`;
}
