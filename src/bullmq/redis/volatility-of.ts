/** Why a Redis may lose what it has confirmed, and what to do about it. */
export interface Volatility {
  readonly problem: string;
  readonly remedy: string;
}

const OR_ACCEPT =
  "If losing acknowledged events is fine, or your provider keeps them in another way, set volatile: 'accept'";

const NEEDS: readonly (Volatility & { readonly field: string; readonly value: string })[] = [
  {
    field: 'aof_enabled',
    value: '1',
    problem: 'Redis forgets stored events when it restarts: its append-only file is off',
    remedy: `Set "appendonly yes" in its configuration. ${OR_ACCEPT}.`,
  },
  {
    field: 'maxmemory_policy',
    value: 'noeviction',
    problem: 'Redis throws stored events away when its memory is full: its eviction policy is not noeviction',
    remedy: `Set "maxmemory-policy noeviction" in its configuration. ${OR_ACCEPT}.`,
  },
];

/**
 * Reads the answer to INFO, which managed servers allow, unlike CONFIG. A field that is missing counts as unsafe.
 * `undefined`: the server keeps what it confirms.
 */
export function volatilityOf(info: string): Volatility | undefined {
  const lines = new Set(info.split(/\r?\n/));
  return NEEDS.find(({ field, value }) => !lines.has(`${field}:${value}`));
}
