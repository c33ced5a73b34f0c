import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyOn, MANIFEST } from '../consumers/installs.mjs';
import { npmInstall } from '../consumers/npm-install.mjs';
import { run } from '../consumers/run.mjs';
import { serve } from '../consumers/serve.mjs';
import { COMPILER_OPTIONS } from '../consumers/workspace.mjs';

/** What `nest new` writes, and the shutdown that the README asks for. */
const MAIN = `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';

const app = await NestFactory.create(AppModule);
app.enableShutdownHooks();
await app.listen(0, '127.0.0.1');
console.log('listens ' + (await app.getUrl()));
`;

/** Does what the packed README says, in an application that has Nest and nothing else, and sends it webhooks. */
export async function followReadme(folder, installed, tarball) {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const [, installing, lines] = /```sh\nnpm install (\S+ .*)\n```\n\n```ts\n([^]*?)\n```/.exec(readme) ?? [];
  if (lines === undefined) throw new Error('README.md: no npm install with a block of TypeScript behind it was found');
  mkdirSync(join(folder, 'src'), { recursive: true });
  const write = (name, content) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  write('package.json', { private: true, type: 'module', dependencies: emptyOn(12) });
  write('tsconfig.json', { compilerOptions: { ...COMPILER_OPTIONS, types: ['node'] }, include: ['src'] });
  write('src/app.module.ts', lines);
  write('src/main.ts', MAIN);
  await npmInstall(folder);
  const packages = installing.split(' ').map((name) => (name === MANIFEST.name ? tarball : name));
  if (!packages.includes(tarball)) throw new Error(`README.md: "npm install ${installing}" lacks ${MANIFEST.name}`);
  await npmInstall(folder, ...packages);
  await run(folder, process.execPath, 'node_modules/typescript/bin/tsc', '-p', '.');
  await serve(folder, 'express', /^6a8654c7ff2145b4ffe2f2ac delivered true$/m);
}
