import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { executables } from '../tools/find-tool.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const NPM = '/usr/lib/node_modules/npm';
const NOBODY = 65_534;

/** A root folder with Node, npm, a shell and the scripts of this package, and nothing else: a program cannot see more. */
export class BareMachine {
  folder = mkdtempSync(join(tmpdir(), 'vox-bare-'));

  constructor() {
    const [chroot] = executables('chroot');
    if (process.getuid?.() !== 0 || chroot === undefined || process.platform !== 'linux') {
      throw new Error(
        'check:bare: a bare machine is made with chroot on Linux, which only root may call: run it as root',
      );
    }
    this.chroot = chroot;
    chmodSync(this.folder, 0o755);
    for (const [program, place] of [
      [process.execPath, '/usr/bin/node'],
      ['/bin/sh', '/bin/sh'],
    ]) {
      for (const library of librariesOf(program)) this.add(library, library);
      this.add(program, place);
    }
    this.add(join(dirname(process.env.npm_execpath), '..'), NPM);
    for (const name of ['package.json', 'scripts']) this.add(join(ROOT, name), join('/package', name));
    this.write('/dev/null', '', 0o666);
    for (const name of ['/tmp', '/usr/sbin']) mkdirSync(join(this.folder, name), { recursive: true, mode: 0o777 });
  }

  /** Puts a file or folder of this machine there. */
  add(from, to) {
    cpSync(realpathSync(from), join(this.folder, to), { recursive: true, dereference: true });
  }

  write(path, text, mode = 0o644) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    chmodSync(join(this.folder, path), mode);
  }

  /** Runs npm in the package, as root or as nobody; what it printed, its status, and seconds. */
  npm(args, { root }) {
    const began = performance.now();
    const user = root ? [] : [`--userspec=${NOBODY}:${NOBODY}`];
    const command = ['/usr/bin/node', `${NPM}/bin/npm-cli.js`, '--prefix', '/package', ...args];
    const env = { PATH: '/usr/bin:/bin', HOME: '/tmp', npm_config_update_notifier: 'false' };
    const ran = spawnSync(this.chroot, [...user, this.folder, ...command], { env, encoding: 'utf8', timeout: 120_000 });
    const seconds = (performance.now() - began) / 1_000;
    return { status: ran.status, printed: `${ran.stdout}${ran.stderr}`, seconds };
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Files that a program is linked with, as `ldd` tells them. */
function librariesOf(program) {
  const { stdout } = spawnSync('ldd', [realpathSync(program)], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/(?:^|\s)(\/\S+) \(0x/g)].map(([, path]) => path);
}
