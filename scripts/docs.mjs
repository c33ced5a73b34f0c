// Writes the generated parts of the documents: `node scripts/docs.mjs`. With --check it only tells whether they are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { emulationReference } from './docs/emulation-reference.mjs';
import { errorTable } from './docs/error-table.mjs';
import { eventTable } from './docs/event-table.mjs';
import { mistakes } from './docs/mistakes.mjs';
import { optionTable, queueOptionTable } from './docs/option-table.mjs';
import { payloadReference } from './docs/payload-reference.mjs';
import { roomTable } from './docs/room-table.mjs';
import { scalingTable } from './docs/scaling-table.mjs';
import { voxmlReference } from './docs/voxml-reference.mjs';
import { wireFormatParts } from './docs/wire-format.mjs';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

function current(file) {
  const url = new URL(file, root);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

/** A document with what stands between the two comments that name a part replaced, part by part. */
function filled(file, parts) {
  return Object.entries(parts).reduce((text, [name, content]) => fill(file, text, name, content), current(file));
}

function fill(file, text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} lacks the comments ${start} and ${end}`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

const documents = {
  'docs/architecture.md': filled('docs/architecture.md', { rooms: roomTable() }),
  'docs/delivery.md': filled('docs/delivery.md', { 'queue-options': queueOptionTable() }),
  'docs/emulation.md': emulationReference(),
  'docs/events.md': filled('docs/events.md', { events: eventTable() }),
  'docs/mistakes.md': mistakes(),
  'docs/options.md': filled('docs/options.md', { options: optionTable() }),
  'docs/outcomes.md': filled('docs/outcomes.md', { outcomes: errorTable() }),
  'docs/payloads.md': payloadReference(),
  'docs/scaling.md': filled('docs/scaling.md', { plans: scalingTable() }),
  'docs/voxml.md': voxmlReference(),
  'docs/wire-format.md': filled('docs/wire-format.md', wireFormatParts()),
};

const stale = [];
for (const [file, text] of Object.entries(documents)) {
  const path = fileURLToPath(new URL(file, root));
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (formatted !== current(file)) stale.push([file, formatted]);
}
for (const [file, text] of stale) {
  if (check) console.error(`${file} is not current: run npm run docs`);
  else writeFileSync(new URL(file, root), text);
}
if (check && stale.length > 0) process.exitCode = 1;
