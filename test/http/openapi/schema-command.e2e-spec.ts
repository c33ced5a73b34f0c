import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUE, type EventRow } from 'nestjs-vox-webhooks/diagnostics';
import { type JsonSchemaDocument, jsonSchemaOf } from 'nestjs-vox-webhooks/openapi';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { validator } from '../../unit/openapi/validator.js';
import { voxInside } from '../cli/vox-inside.js';
import { program, vox } from '../cli/vox.js';

const FILES = Object.entries<EventRow>(CATALOGUE).flatMap(([event, { versions }]) =>
  Object.keys(versions).map((version) => `${event}.${version}.schema.json`),
);

let folder: string;
beforeAll(async () => {
  await program();
  folder = await mkdtemp(join(tmpdir(), 'vox-schema-'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

describe('vox schema', () => {
  it('prints everything as one document', async () => {
    const { code, stdout, stderr } = await vox(['schema']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(jsonSchemaOf());
  });

  it('prints one version of an event, ready for a validator', async () => {
    const { code, stdout } = await vox(['schema', 'sms.mo', '--version', 'v1']);
    expect(code).toBe(0);
    const fits = validator(JSON.parse(stdout) as JsonSchemaDocument);
    expect(fits(samplePayload('sms.mo', {}, { version: 'v1' }))).toBe(true);
    expect(fits(samplePayload('sms.mo', { type: 'dlr' }, { version: 'v1' }))).toBe(false);
  });

  it('prints an event in all its versions', async () => {
    const { stdout } = await vox(['schema', 'sms.mo']);
    const document = JSON.parse(stdout) as JsonSchemaDocument;
    expect(Object.keys(document.$defs ?? {})).toEqual(['sms.mo.v1', 'sms.mo.2025-02-01']);
    expect(validator(document)(samplePayload('sms.mo'))).toBe(true);
  });

  it('writes a file for every version of every event, and tells which', async () => {
    const out = join(folder, 'all', 'of', 'them');
    const { code, stdout } = await vox(['schema', '--out', out]);
    expect([code, stdout]).toEqual([0, FILES.map((name) => `${join(out, name)}\n`).join('')]);
    expect((await readdir(out)).toSorted()).toEqual(FILES.toSorted());
    const written = await readFile(join(out, 'voice.gather.v0.schema.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(jsonSchemaOf('voice.gather', 'v0'));
  });

  it.each([
    [['sms.dlr'], ['sms.dlr.2025-02-01.schema.json', 'sms.dlr.v1.schema.json']],
    [['sms.dlr', '--version', 'v1'], ['sms.dlr.v1.schema.json']],
  ])('writes what it is asked for: %p', async (args, files) => {
    const out = await mkdtemp(join(folder, 'some-'));
    expect(await voxInside(['schema', ...args, '--out', out])).toMatchObject({ code: 0 });
    expect((await readdir(out)).toSorted()).toEqual(files);
  });

  it('says when the folder cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, stdout, stderr } = await vox(['schema', '--out', join(folder, 'file')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe('vox: The folder cannot be written to (EEXIST). Give another one to --out.\n');
  });

  it.each([
    [['sms.new'], 'There is no such event. See vox events.'],
    [['sms.mo', '--version', 'v7'], 'sms.mo has no such version. Known: v1, 2025-02-01.'],
    [['--version', 'v1'], '--version goes with an EVENT. Versions differ from event to event: see vox events.'],
    [['sms.mo', 'sms.dlr'], 'There are 2 operands. This command takes 1 at most.'],
  ])('%p is wrong usage', async (args, message) => {
    expect(await voxInside(['schema', ...args])).toEqual({ code: 2, stdout: '', stderr: `vox: ${message}\n` });
  });

  it('has help, and a line in the overview', async () => {
    expect((await voxInside(['schema', '--help'])).stdout).toMatch(
      /Usage: vox schema \[EVENT\][^]*--out FOLDER[^]*2020-12/,
    );
    expect((await voxInside(['--help'])).stdout).toMatch(/^ {2}schema +Prints JSON Schema/m);
  });
});
