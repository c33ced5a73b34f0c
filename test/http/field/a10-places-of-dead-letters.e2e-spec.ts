import { execFileSync } from 'node:child_process';
import { chmod, link, lstat, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DropDelivery, fileDeadLetters, OnVoxEvent } from 'nestjs-vox-webhooks';
import { bullmq, VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver } from '../../support/receiver.js';
import { freshId, receipt } from '../delivery/receipts.js';

@Injectable()
class Dropping {
  @OnVoxEvent('sms.dlr')
  drop(): never {
    throw new DropDelivery('not one of ours');
  }
}

const DAY = 86_400_000;
const dayFile = (days = 0): string => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}.jsonl`;
const letter = (at = new Date().toISOString()): DeadLetter =>
  ({ at, registration: 'default', key: 'k', code: 'VOX_DROPPED', details: [] }) as unknown as DeadLetter;

let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'vox-places-'));
  folder = join(base, 'letters');
});
afterEach(() => rm(base, { recursive: true, force: true }));

interface Place {
  /** Puts it there; gives back the folder for the option, if it is another. */
  readonly make: (file: string) => Promise<string | void>;
  readonly problem: string;
}

/** What may stand in place of a file. */
const FILES: Readonly<Record<string, Place>> = {
  'a file that others may write to': {
    make: (file) => writeFile(file, '').then(() => chmod(file, 0o666)),
    problem: 'is open to other users',
  },
  'a file that the group may read': {
    make: (file) => writeFile(file, '').then(() => chmod(file, 0o640)),
    problem: 'is open to other users',
  },
  'a symbolic link to a file': {
    make: (file) => writeFile(`${base}/target`, '', { mode: 0o600 }).then(() => symlink(`${base}/target`, file)),
    problem: 'is a symbolic link',
  },
  'a symbolic link to nothing': {
    make: (file) => symlink(`${base}/target`, file),
    problem: 'is a symbolic link',
  },
  'a second name of another file': {
    make: (file) => writeFile(`${base}/target`, '', { mode: 0o600 }).then(() => link(`${base}/target`, file)),
    problem: 'has a second name (a hard link)',
  },
  'a pipe that nobody reads': {
    make: (file) => Promise.resolve(void execFileSync('mkfifo', ['-m', '600', file])),
    problem: 'is not a regular file',
  },
  'a folder': { make: (file) => mkdir(file, { mode: 0o700 }), problem: 'is not a regular file' },
};

/** What may stand in place of the folder. */
const FOLDERS: Readonly<Record<string, Place>> = {
  'a folder that everybody may write to': {
    make: () => mkdir(folder).then(() => chmod(folder, 0o777)),
    problem: 'may be written to by everybody',
  },
  'a symbolic link to a folder': {
    make: () => mkdir(`${base}/target`, { mode: 0o700 }).then(() => symlink(`${base}/target`, folder)),
    problem: 'is a symbolic link',
  },
  'a symbolic link with a slash behind it': {
    make: async () => {
      await mkdir(`${base}/target`, { mode: 0o700 });
      await symlink(`${base}/target`, folder);
      return `${folder}/`;
    },
    problem: 'is a symbolic link',
  },
  'a symbolic link to nothing': { make: () => symlink(`${base}/target`, folder), problem: 'is a symbolic link' },
  'a file': { make: () => writeFile(folder, '', { mode: 0o600 }), problem: 'is not a folder' },
  'a pipe': {
    make: () => Promise.resolve(void execFileSync('mkfifo', ['-m', '600', folder])),
    problem: 'is not a folder',
  },
  'a folder inside a file': {
    make: async () => {
      await writeFile(folder, '');
      return `${folder}/inner`;
    },
    problem: 'cannot be made or written to (ENOTDIR)',
  },
};

/** Nothing was written through a link. */
async function expectTargetUntouched(): Promise<void> {
  const target = await readFile(`${base}/target`, 'utf8').catch(() => '');
  expect(target).toBe('');
}

describe('A10: a place for dead letters that is not this user’s alone', () => {
  const started = (at: string): Promise<unknown> =>
    startReceiver({ providers: [Dropping], options: { deadLetters: fileDeadLetters(at) } });

  it.each(Object.entries(FOLDERS))('A10: %s is refused when the application starts', async (_what, place) => {
    const at = (await place.make('')) ?? folder;
    await expect(started(at)).rejects.toMatchObject({ code: 'VOX_CONFIG', option: 'deadLetters' });
    await expect(fileDeadLetters(at).open?.()).rejects.toThrow(`deadLetters: the folder ${place.problem}. `);
    await expectTargetUntouched();
  });

  it.each(Object.entries(FILES))('A10: %s in place of today’s file: as well', async (_what, place) => {
    await mkdir(folder, { mode: 0o700 });
    await place.make(join(folder, dayFile()));
    await expect(started(folder)).rejects.toThrow(`deadLetters: the file ${dayFile()} ${place.problem}. `);
    await expectTargetUntouched();
  });

  it('A10: a file of tomorrow that waits there: as well; one of yesterday is nothing that is written to', async () => {
    await mkdir(folder, { mode: 0o700 });
    await writeFile(join(folder, dayFile(-1)), '', { mode: 0o644 });
    await expect(fileDeadLetters(folder).open?.()).resolves.toBeUndefined();
    await symlink(`${base}/target`, join(folder, dayFile(1)));
    await expect(started(folder)).rejects.toThrow(`the file ${dayFile(1)} is a symbolic link`);
  });

  it('A10: a worker refuses it as well', async () => {
    await writeFile(folder, '');
    const delivery = bullmq({ connection: 'redis://127.0.0.1:1' });
    @Module({ imports: [VoxWorkerModule.forRoot({ delivery, deadLetters: fileDeadLetters(folder) })] })
    class WorkerApp {}
    const start = NestFactory.createApplicationContext(WorkerApp, { logger: false, abortOnError: false });
    await expect(start).rejects.toMatchObject({ code: 'VOX_CONFIG', option: 'deadLetters' });
  });

  it.each([undefined, '', 7])('A10: %p is no folder', (value) => {
    expect(() => fileDeadLetters(value as string)).toThrow('VOX_CONFIG deadLetters: the folder is missing');
  });
});

describe('A10: a place that changes under a running application', () => {
  it.each(Object.entries(FILES))('A10: nothing is written to %s', async (_what, place) => {
    const sink = fileDeadLetters(folder);
    await sink.open?.();
    await place.make(join(folder, dayFile()));
    await expect(sink.put(letter())).rejects.toThrow(`the file ${dayFile()} ${place.problem}. `);
    await expectTargetUntouched();
  });

  it('A10: nothing is written to a pipe that somebody reads', async () => {
    const sink = fileDeadLetters(folder);
    await sink.open?.();
    const pipe = join(folder, dayFile());
    execFileSync('mkfifo', ['-m', '600', pipe]);
    const reader = await open(pipe, 'r+');
    await expect(sink.put(letter())).rejects.toThrow('is not a regular file');
    await reader.close();
  });

  it.each(Object.entries(FOLDERS))('A10: nothing is written through %s', async (_what, place) => {
    const at = (await place.make('')) ?? folder;
    await expect(fileDeadLetters(at).put(letter())).rejects.toThrow();
    await expectTargetUntouched();
  });

  it.each(['../../etc/x', '', 'today'])('A10: a letter of %p names no file outside', async (at) => {
    const sink = fileDeadLetters(folder);
    await sink.open?.();
    await expect(sink.put(letter(at))).rejects.toThrow('ISO 8601');
    expect(await readdir(folder)).toEqual([]);
  });

  it('A10: what was removed is made again, for the owner alone', async () => {
    const sink = fileDeadLetters(folder);
    await sink.open?.();
    await rm(folder, { recursive: true });
    await sink.put(letter());
    const modes = await Promise.all(
      [folder, join(folder, dayFile())].map(async (at) => (await lstat(at)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o600]);
  });
});

describe.each(PLATFORMS)('A10: over HTTP on %s', (platform) => {
  it('A10: 503 while today’s file is a pipe, and 200 once it is gone; the log says why, without the folder', async () => {
    const options = { deadLetters: fileDeadLetters(folder) };
    const receiver = await startReceiver({ platform, providers: [Dropping], options });
    try {
      execFileSync('mkfifo', ['-m', '600', join(folder, dayFile())]);
      const refused = await receiver.send(receipt(freshId()));
      expect([refused.status, refused.body]).toEqual([503, expect.stringContaining('VOX_SINK_DOWN')]);
      expect(receiver.logger.text).toContain(`deadLetters: the file ${dayFile()} is not a regular file. Remove it`);
      await rm(join(folder, dayFile()));
      expect((await receiver.send(receipt(freshId()))).status).toBe(200);
      expect(receiver.logger.text).not.toContain(base);
    } finally {
      await receiver.close();
    }
  });
});
