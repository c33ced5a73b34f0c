import type { Stats } from 'node:fs';

/** Why nothing is written to a place, and what to do about it. */
export interface Flaw {
  readonly problem: string;
  readonly remedy: string;
}

/** Bit of the mode of a folder in which everybody may add files but remove their own only, such as `/tmp`. */
const STICKY = 0o1000;

const KINDS = {
  file: {
    is: (stats: Stats) => stats.isFile(),
    name: 'a regular file',
    isOpen: ({ mode }: Stats) => (mode & 0o077) !== 0,
    access: { problem: 'is open to other users', remedy: 'Run chmod 600 on it.' },
  },
  // It may belong to root and a group, as mounted volumes do: each file is judged by itself.
  folder: {
    is: (stats: Stats) => stats.isDirectory(),
    name: 'a folder',
    isOpen: ({ mode }: Stats) => (mode & 0o002) !== 0 && (mode & STICKY) === 0,
    access: { problem: 'may be written to by everybody', remedy: 'Run chmod o-w on it, or give a new folder in it.' },
  },
} as const;

/** What a place is meant to be. */
export type PlaceKind = keyof typeof KINDS;

/**
 * Why nothing is written to a file or folder; `undefined` if there is no reason. Systems without owners and modes, such as Windows,
 * are asked for the kind only.
 * @param stats not followed, so that a symbolic link is seen as one
 */
export function flawOfPlace(stats: Stats, kind: PlaceKind): Flaw | undefined {
  const { is, name, isOpen, access } = KINDS[kind];
  if (stats.isSymbolicLink())
    return { problem: 'is a symbolic link', remedy: 'Remove it, or give the path behind it.' };
  if (!is(stats)) return { problem: `is not ${name}`, remedy: 'Remove it, or give another folder.' };
  const user = process.geteuid?.();
  if (user === undefined) return undefined;
  if (kind === 'file' && stats.uid !== user)
    return { problem: 'belongs to another user', remedy: 'Change its owner, or remove it.' };
  if (isOpen(stats)) return access;
  if (kind === 'file' && stats.nlink > 1)
    return { problem: 'has a second name (a hard link)', remedy: 'Remove it: it may be a file of something else.' };
  return undefined;
}
