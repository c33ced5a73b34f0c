// Type check and build beside each other, as `npm test` wants both: neither needs what the other makes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const codes = await Promise.all(
  ['typecheck', 'build'].map(async (script) => {
    const child = spawn('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  }),
);
process.exitCode = Math.max(...codes);
