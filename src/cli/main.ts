#!/usr/bin/env node
import { run } from './run.js';

void run(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  env: process.env,
}).then((code) => {
  process.exitCode = code;
});
