/** The two methods that mean something here. */
export function knownMethod(method: string | undefined): 'GET' | 'POST' | 'other' {
  return method === 'GET' || method === 'POST' ? method : 'other';
}
