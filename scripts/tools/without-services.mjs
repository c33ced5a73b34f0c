import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Debian's packages ask this program before they start a service. */
const POLICY = '/usr/sbin/policy-rc.d';
const FORBIDS = '#!/bin/sh\n# Of scripts/tools/without-services.mjs: may be removed.\nexit 101\n';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Does something meanwhile no package starts its service. A policy that the machine has already stays as it is. */
export async function withoutServices(action) {
  const isOurs = !existsSync(POLICY) || readFileSync(POLICY, 'utf8') === FORBIDS;
  if (!isOurs) return action();
  const remove = () => rmSync(POLICY, { force: true });
  const leave = () => process.exit(1);
  process.once('exit', remove);
  for (const signal of SIGNALS) process.once(signal, leave);
  try {
    writeFileSync(POLICY, FORBIDS, { mode: 0o755 });
    return await action();
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of SIGNALS) process.off(signal, leave);
  }
}
