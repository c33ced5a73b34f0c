import type { Stats } from 'node:fs';

/** Why nothing is written to a place, and what to do about it. */
export interface Flaw {
  readonly problem: string;
  readonly remedy: string;
}

/** Bits of the mode by which the group and everybody else have access. */
const OTHERS = 0o077;

const KINDS = {
  file: { is: (stats: Stats) => stats.isFile(), name: 'a regular file', mode: '600' },
  folder: { is: (stats: Stats) => stats.isDirectory(), name: 'a folder', mode: '700' },
} as const;

/** What a place is meant to be. */
export type PlaceKind = keyof typeof KINDS;

/**
 * Why a file or folder is not this user's alone; `undefined` if it is. Systems without owners and modes, such as Windows,
 * are asked for the kind only.
 * @param stats not followed, so that a symbolic link is seen as one
 */
export function flawOfPlace(stats: Stats, kind: PlaceKind): Flaw | undefined {
  const { is, name, mode } = KINDS[kind];
  if (stats.isSymbolicLink())
    return { problem: 'is a symbolic link', remedy: 'Remove it, or give the path behind it.' };
  if (!is(stats)) return { problem: `is not ${name}`, remedy: 'Remove it, or give another folder.' };
  const user = process.geteuid?.();
  if (user === undefined) return undefined;
  if (stats.uid !== user) return { problem: 'belongs to another user', remedy: 'Change its owner, or remove it.' };
  if ((stats.mode & OTHERS) !== 0) return { problem: 'is open to other users', remedy: `Run chmod ${mode} on it.` };
  if (kind === 'file' && stats.nlink > 1)
    return { problem: 'has a second name (a hard link)', remedy: 'Remove it: it may be a file of something else.' };
  return undefined;
}
