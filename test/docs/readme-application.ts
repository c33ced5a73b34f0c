import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { killTree } from '../../scripts/processes/kill-tree.mjs';
import { leash } from '../support/processes/leash.js';
import { freePort } from '../support/free-port.js';
import { until } from '../support/until.js';
import { snippetsIn } from './snippets.js';

const run = promisify(execFile);
const NAME = 'nestjs-vox-webhooks';
/** What an application of the README has besides: the starter of Nest, and what the README installs. */
const INSTALLED = ['@nestjs', '@rgrove', '@types', 'class-transformer', 'class-validator', 'reflect-metadata', 'rxjs'];

/** The block of a language that holds a text, as a document prints it. */
export function printed(language: string, holds: string, document = 'README.md'): string {
  const text = readFileSync(document, 'utf8');
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
  const found = blocks.find((code) => code.includes(holds));
  if (found === undefined) throw new Error(`${document} has no block of ${language} with ${holds}`);
  return found;
}

/** An application as `nest new` makes it, with the packed package and the files of the README. */
export class ReadmeApplication {
  readonly folder = mkdtempSync(join(tmpdir(), 'vox-readme-'));
  private output = '';
  private stop = (): Promise<void> => Promise.resolve();

  private constructor(private readonly port: number) {}

  static async make(): Promise<ReadmeApplication> {
    const app = new ReadmeApplication(await freePort());
    cpSync('test/docs/starter', app.folder, { recursive: true });
    await app.install();
    for (const { file, code } of snippetsIn('README.md')) if (file) app.write(file, code);
    return app;
  }

  /** Puts a file there, as its reader would. */
  write(file: string, code: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), `${code}\n`);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Starts what a block of shell starts, and waits until it listens. */
  async start(commands: string): Promise<void> {
    this.output = '';
    const child = leash(spawn('bash', ['-ec', commands], { ...this.place(), stdio: ['ignore', 'pipe', 'pipe'] }));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (this.output += text));
    const ended = new Promise((done) => child.once('close', done));
    this.stop = async () => {
      if (child.pid !== undefined) killTree(child.pid);
      await ended;
    };
    await until('the application of the README listens', () => {
      if (child.exitCode !== null) throw new Error(this.output);
      return this.output.includes('successfully started');
    });
  }

  /** What a block of shell prints. Its port is that of this test. */
  async prints(commands: string): Promise<string> {
    const { stdout } = await run(
      'bash',
      ['-ec', commands.replaceAll('localhost:3000', `localhost:${this.port}`)],
      this.place(),
    );
    return stdout.trimEnd();
  }

  /** What the application has printed since its start. */
  get log(): string {
    return this.output;
  }

  async end(): Promise<void> {
    await this.stop();
    this.stop = () => Promise.resolve();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private place(): { readonly cwd: string; readonly env: NodeJS.ProcessEnv } {
    const { VOX_TOKEN: _token, VOX_PASSWORD: _password, ...env } = process.env;
    return { cwd: this.folder, env: { ...env, PORT: String(this.port), NO_COLOR: '1', NODE_OPTIONS: '' } };
  }

  /** The packed package as a copy of its own; all others by links, as they take no part in the test. */
  private async install(): Promise<void> {
    const modules = join(this.folder, 'node_modules');
    mkdirSync(join(modules, '.bin'), { recursive: true });
    for (const name of INSTALLED) symlinkSync(resolve('node_modules', name), join(modules, name));
    symlinkSync(resolve('node_modules/typescript/bin/tsc'), join(modules, '.bin/tsc'));
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', this.folder]);
    await run('tar', ['-xzf', stdout.trim().split('\n').at(-1) ?? ''], { cwd: this.folder });
    await run('mv', ['package', join(modules, NAME)], { cwd: this.folder });
    const { bin } = JSON.parse(this.read(`node_modules/${NAME}/package.json`)) as {
      readonly bin: { readonly vox: string };
    };
    await run('chmod', ['+x', join(modules, NAME, bin.vox)]);
    symlinkSync(join('..', NAME, bin.vox), join(modules, '.bin/vox'));
  }
}
