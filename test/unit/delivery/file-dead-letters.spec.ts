import {
  appendFile,
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileDeadLetters } from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';

const DAY = '2026-03-04';
const LETTER: DeadLetter = {
  at: `${DAY}T05:06:07.000Z`,
  registration: 'default',
  event: 'sms.dlr',
  version: 'v1',
  key: 'k1',
  code: 'VOX_HANDLER_FAILED',
  details: [],
  method: 'POST',
  path: '/',
  contentType: undefined,
};
const TODAY = `${new Date().toISOString().slice(0, 10)}.jsonl`;
const TOMORROW = '9999-01-01.jsonl';

describe('files of dead letters', () => {
  let base: string;
  let folder: string;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'vox-letters-'));
    folder = join(base, 'inner', 'letters');
  });
  afterEach(() => rm(base, { recursive: true, force: true }));
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  const file = (name = `${DAY}.jsonl`): string => join(folder, name);
  const errorOf = async (work: Promise<unknown> | undefined): Promise<string> =>
    work ? work.then(() => 'nothing').catch((error: Error) => error.message) : 'nothing';

  it('are made, with their folder, for their owner alone: one line for each letter', async () => {
    const sink = fileDeadLetters(folder);
    await sink.put(LETTER);
    await sink.put({ ...LETTER, key: 'k2' });
    await sink.put({ ...LETTER, at: '2026-03-05T00:00:00.000Z' });
    expect((await readdir(folder)).toSorted()).toEqual([`${DAY}.jsonl`, '2026-03-05.jsonl']);
    const lines = (await readFile(file(), 'utf8')).split('\n');
    expect([lines.length, lines.slice(0, 2).map((line) => (JSON.parse(line) as DeadLetter).key), lines[2]]).toEqual([
      3,
      ['k1', 'k2'],
      '',
    ]);
    expect([await modeOf(folder), await modeOf(join(base, 'inner')), await modeOf(file())]).toEqual([
      0o700, 0o700, 0o600,
    ]);
  });

  it('keep large letters that come at once apart, of several sinks as well', async () => {
    const body = 'x'.repeat(1_300_000);
    const sinks = [fileDeadLetters(folder), fileDeadLetters(folder)];
    const keys = Array.from({ length: 8 }, (_, index) => `k${index}`);
    await Promise.all(keys.map(async (key, index) => sinks[index % 2]?.put({ ...LETTER, key, body })));
    const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as DeadLetter).key).toSorted()).toEqual(keys);
  });

  it('begin a new line behind one that was cut short', async () => {
    const sink = fileDeadLetters(folder);
    await sink.put(LETTER);
    await appendFile(file(), '{"at":"2026-03-0');
    await sink.put({ ...LETTER, key: 'k2' });
    await sink.put({ ...LETTER, key: 'k3' });
    const lines = (await readFile(file(), 'utf8')).split('\n');
    expect([lines.length, lines[1]]).toEqual([5, '{"at":"2026-03-0']);
    expect([2, 3].map((at) => (JSON.parse(lines[at] ?? '') as DeadLetter).key)).toEqual(['k2', 'k3']);
  });

  it('may have a folder with a slash at its end', async () => {
    const sink = fileDeadLetters(`${folder}/`);
    await sink.open?.();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['', undefined, 7, null])('need a folder: %p', (wrong) => {
    expect(() => fileDeadLetters(wrong as string)).toThrow(
      "VOX_CONFIG deadLetters: the folder is missing. Write fileDeadLetters('./dead-letters').",
    );
  });

  it.each(['yesterday', '', 'x2026-03-04', '2026-3-4', '2026-03-0x', '../../../etc', '20260304'])(
    'need a day: %p',
    async (at) => {
      await expect(fileDeadLetters(folder).put({ ...LETTER, at })).rejects.toThrow(
        new TypeError('the time of a dead letter is not in ISO 8601'),
      );
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it.each<[string, () => Promise<unknown>, string, string]>([
    [
      'is open to others',
      async () => (await writeFile(file(), ''), chmod(file(), 0o640)),
      'is open to other users',
      'Run chmod 600 on it.',
    ],
    [
      'has another name',
      async () => {
        await writeFile(join(base, 'other'), '', { mode: 0o600 });
        await link(join(base, 'other'), file());
      },
      'has a second name (a hard link)',
      'Remove it: it may be a file of something else.',
    ],
    [
      'is a link',
      () => symlink(join(base, 'other'), file()),
      'is a symbolic link',
      'Remove it, or give the path behind it.',
    ],
    ['is a folder', () => mkdir(file()), 'is not a regular file', 'Remove it, or give another folder.'],
  ])('are not written to where one %s', async (_what, make, problem, remedy) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await make();
    const error = await errorOf(fileDeadLetters(folder).put(LETTER));
    expect(error).toBe(`VOX_CONFIG deadLetters: the file ${DAY}.jsonl ${problem}. ${remedy}`);
  });

  it.each<[string, () => Promise<unknown>, string, string]>([
    [
      'may be written to by everybody',
      async () => (await mkdir(folder, { recursive: true }), chmod(folder, 0o777)),
      'may be written to by everybody',
      'Run chmod o-w on it, or give a new folder in it.',
    ],
    [
      'is a link',
      async () => (await mkdir(join(base, 'inner')), symlink(base, folder)),
      'is a symbolic link',
      'Remove it, or give the path behind it.',
    ],
    [
      'is a file',
      async () => (await mkdir(join(base, 'inner')), writeFile(folder, '')),
      'is not a folder',
      'Remove it, or give another folder.',
    ],
  ])('are neither opened nor written to where the folder %s', async (_what, make, problem, remedy) => {
    await make();
    const sink = fileDeadLetters(folder);
    const words = `VOX_CONFIG deadLetters: the folder ${problem}. ${remedy}`;
    expect([await errorOf(sink.open?.()), await errorOf(sink.put(LETTER))]).toEqual([words, words]);
  });

  it('are opened in a folder where everybody may add files, but remove their own only', async () => {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o1777);
    expect(await errorOf(fileDeadLetters(folder).open?.())).toBe('nothing');
  });

  it('are not opened where the folder cannot be made, and the error has its code', async () => {
    await writeFile(join(base, 'inner'), '');
    expect(await errorOf(fileDeadLetters(folder).open?.())).toBe(
      'VOX_CONFIG deadLetters: the folder cannot be made or written to (ENOTDIR). ' +
        'Give a folder that the user of this process may write to.',
    );
    await expect(fileDeadLetters(folder).put(LETTER)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.each([
    [TODAY, true],
    [TOMORROW, true],
    ['2020-01-01.jsonl', false],
    [`x${TOMORROW}`, false],
    [`${TOMORROW}x`, false],
    ['9999-01-0x.jsonl', false],
    ['notes.txt', false],
  ])('are looked at when the application starts, from today on: %s', async (name, isLookedAt) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file(name), '');
    await chmod(file(name), 0o644);
    const error = await errorOf(fileDeadLetters(folder).open?.());
    expect(error).toBe(
      isLookedAt ? `VOX_CONFIG deadLetters: the file ${name} is open to other users. Run chmod 600 on it.` : 'nothing',
    );
  });
});
