import { readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE } from '../../dist-tsc/esm/diagnostics/index.js';
import { markdownTable } from './markdown-table.mjs';
import { membersOf } from './members-of.mjs';

/** What fields and the second argument of handlers are made of, in the order of the document. */
const PARTS = {
  VoxContext: 'src/handlers/vox-context.ts',
  CallVars: 'src/events/voice/call-vars.ts',
  WireError: 'src/events/fields/wire-error.ts',
};

/** Every payload class with its fields, those of its base classes included. */
export function payloadReference() {
  const classes = new Map(
    classFiles()
      .map((file) => membersOf(file))
      .map((one) => [one.name, one]),
  );
  const names = [...new Set(Object.values(CATALOGUE).map(({ payload }) => payload.name))];
  return [
    '# Payload classes',
    'Generated from the sources by `npm run docs`. A field marked *candidate* was never seen on the wire: it is what such an API usually sends, and may never be filled.',
    "A parameter that is required in the tables of [the wire format](wire-format.md) refuses the event if it does not fit. Any other costs itself: its field is then `undefined`, or empty where the type has no `undefined` (`''`, `[]`, `null`, an Invalid Date, `NaN`), `raw` has it as it came, and `ctx.flaws` names it.",
    ...names.map((name) => section(classes, name)),
    '## What these types are',
    'A handler gets a `VoxContext` as its second argument. `MessageOutcome` is `pending`, `delivered`, `failed` or `unknown`; `WireParams` is an object with the names of [the wire format](wire-format.md).',
    ...Object.entries(PARTS).map(([name, file]) => section(new Map([[name, membersOf(file, name)]]), name)),
    '',
  ].join('\n\n');
}

function section(classes, name) {
  const fields = [];
  for (let one = classes.get(name); one; one = classes.get(one.base)) fields.unshift(...one.members);
  // A class may word a field of its base class anew: it stands where the base class has it.
  const latest = new Map(fields.map((field) => [field.name, field]));
  const rows = [...latest.values()].map(({ name: field, optional, type, text }) => [
    `\`${field}${optional ? '?' : ''}\``,
    `\`${type}\``,
    text,
  ]);
  return `## ${name}\n\n${classes.get(name).text}\n\n${markdownTable(['Field', 'Type', 'Meaning'], rows)}`;
}

function classFiles() {
  const sources = readdirSync(new URL('../../src/events', import.meta.url), { recursive: true });
  return sources
    .filter((file) => file.endsWith('.ts') && !file.includes('dto'))
    .map((file) => `src/events/${file}`)
    .filter((file) =>
      /^export (abstract )?class /m.test(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')),
    );
}
