// npm runs `prepare`, and not `prepack`, for a dependency that comes from git: it is built then. In a checkout of one's own
// `npm install` builds nothing: whatever wants a build makes one. npm tells the folder in which it was called.
import { spawnSync } from 'node:child_process';

const { INIT_CWD: called = process.cwd() } = process.env;
if (called !== process.cwd()) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}
