import { lstatSync, type Stats } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flawOfPlace } from '../../../src/delivery/dead-letters/flaw-of-place.js';

describe('A10: files and folders of other users', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vox-flaws-'));
    file = join(folder, 'file');
    await writeFile(file, '', { mode: 0o600 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const seen = (path: string, change: (stats: Stats) => Partial<Stats> = () => ({})): Stats => {
    const stats = lstatSync(path);
    return Object.assign(stats, change(stats));
  };

  it('A10: what is our own alone has no flaw', () => {
    expect([flawOfPlace(seen(file), 'file'), flawOfPlace(seen(folder), 'folder')]).toEqual([undefined, undefined]);
  });

  it('A10: a file of another user has one, whatever its mode', () => {
    const other = ({ uid }: Stats): Partial<Stats> => ({ uid: uid + 1 });
    expect(flawOfPlace(seen(file, other), 'file')).toEqual({
      problem: 'belongs to another user',
      remedy: 'Change its owner, or remove it.',
    });
  });

  it.each([0o40755, 0o40775, 0o42770, 0o41777])('A10: a folder as volumes are mounted has none: %p', (mode) => {
    expect(
      flawOfPlace(
        seen(folder, ({ uid }) => ({ uid: uid + 1, mode })),
        'folder',
      ),
    ).toBeUndefined();
  });

  it('A10: a folder that everybody may write to has one', () => {
    expect(
      flawOfPlace(
        seen(folder, () => ({ mode: 0o40777 })),
        'folder',
      ),
    ).toMatchObject({
      problem: 'may be written to by everybody',
    });
  });

  it.each([0o001, 0o002, 0o004, 0o010, 0o020, 0o040])(
    'A10: so has every single bit of access for others: %p',
    (bit) => {
      const open = ({ mode }: Stats): Partial<Stats> => ({ mode: mode | bit });
      expect(flawOfPlace(seen(file, open), 'file')).toMatchObject({ problem: 'is open to other users' });
    },
  );

  it('A10: a device is no file', () => {
    expect(flawOfPlace(seen('/dev/null'), 'file')).toMatchObject({ problem: 'is not a regular file' });
  });
});
