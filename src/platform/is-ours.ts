/** Marks what the module itself has hung into a framework, so that two registrations know each other. */
const OURS = Symbol('of nestjs-vox-webhooks');

export function markAsOurs<Hook extends object>(hook: Hook): Hook {
  return Object.assign(hook, { [OURS]: true });
}

export function isOurs(hook: unknown): boolean {
  return typeof hook === 'function' && OURS in hook;
}
