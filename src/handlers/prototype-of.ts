/** Providers may be anything: values, proxies that throw, objects without a prototype. */
export function prototypeOf(wrapper: { readonly instance: unknown }): object | undefined {
  try {
    const { instance } = wrapper;
    if (typeof instance !== 'object' || instance === null) return undefined;
    const prototype = Object.getPrototypeOf(instance) as object | null;
    return prototype && typeof prototype.constructor === 'function' ? prototype : undefined;
  } catch {
    return undefined;
  }
}
