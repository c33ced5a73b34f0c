import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { EXAMPLE_ORIGINS } from './wire-sources.mjs';

const FIXTURE = new URL('../../test/fixtures/wire-examples.ts', import.meta.url);

/** The examples that the tests send to a receiver, as they send them. */
export function wireExamples() {
  const all = fixtures();
  const ids = [...new Set(all.map(numberOf))];
  for (const id of Object.keys(EXAMPLE_ORIGINS)) if (!ids.includes(id)) throw new Error(`there is no example ${id}`);
  return ids
    .map((id) =>
      section(
        id,
        all.filter((one) => numberOf(one) === id),
      ),
    )
    .join('\n\n');
}

/** Variants of an example have a word behind the number. */
function numberOf({ id }) {
  return id.split(' ')[0];
}

function section(id, variants) {
  const [{ event, version, contentType }] = variants;
  const origin = EXAMPLE_ORIGINS[id];
  if (!origin) throw new Error(`scripts/docs/wire-sources.mjs does not say where example ${id} comes from`);
  const bodies = variants.map(({ body }) => (contentType === 'application/json' ? json(body) : form(body)));
  return [`### ${id} \`${event}\`, ${version}`, `\`${contentType}\`. ${origin}`, ...bodies].join('\n\n');
}

function json(body) {
  return `\`\`\`json\n${JSON.stringify(JSON.parse(body), null, 2)}\n\`\`\``;
}

/** One parameter a line, as the bytes are. */
function form(body) {
  return `\`\`\`text\n${body.replaceAll('&', '\n&')}\n\`\`\``;
}

function fixtures() {
  const source = ts.createSourceFile('examples.ts', readFileSync(FIXTURE, 'utf8'), 99, true);
  const statement = source.statements.find((one) => ts.isVariableStatement(one));
  return statement.declarationList.declarations[0].initializer.elements.map((element) =>
    Object.fromEntries(element.properties.map(({ name, initializer }) => [name.text, initializer.text])),
  );
}
