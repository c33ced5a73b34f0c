import { startProcess, stopProcess } from '../../score/start-process.js';
import { SoakLane } from './soak-lane.js';
import { KINDS } from './kinds.js';
const platform = process.argv[2]!;
const t = await startProcess(new URL('./target.process.ts', import.meta.url), [platform]);
for (const kind of KINDS) {
  const lane = new SoakLane(t.port);
  const out: any[] = [];
  for (let i=0;i<3;i++) out.push(await lane.send(kind, String(i)+kind.name.length));
  const good = KINDS[0]!;
  for (let i=0;i<4;i++) { out.push(await lane.send(i%2?good:KINDS.find(k=>k.name==='wrong type')!, 'x'+i+kind.name)); await new Promise(r=>setTimeout(r,20)); }
  console.log(kind.name, kind.ends, out.join(' '));
  lane.end();
}
await stopProcess(t);
