import { join } from 'node:path';
import { Application } from 'typedoc';
import { ENTRIES, PAGES, ROOT } from './places.mjs';

const OPTIONS = {
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: join(ROOT, 'tsconfig.json'),
  out: join(PAGES, 'api'),
  entryPoints: ENTRIES.map(({ source }) => join(ROOT, source)),
  router: 'member',
  entryFileName: 'index',
  sortEntryPoints: false,
  readme: 'none',
  name: 'API',
  // The site has a head and a way back of its own, and the sources lie beside the documents.
  hideBreadcrumbs: true,
  hidePageHeader: true,
  disableSources: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  sanitizeComments: true,
  useHTMLEncodedBrackets: true,
  // A type that is not exported is shown by its name, without a page.
  validation: { notExported: false },
  skipErrorChecking: true,
  logLevel: 'Warn',
};

/** Writes the API reference of all entries from the doc comments: a page for each exported name. */
export async function writeApiPages() {
  const application = await Application.bootstrapWithPlugins(OPTIONS);
  const project = await application.convert();
  if (!project) throw new Error('TypeDoc could not read the sources');
  // TypeDoc calls an entry after its file, and the root `index`.
  for (const child of project.children) child.name = ENTRIES.find(({ module }) => module === child.name).name;
  await application.generateOutputs(project);
}
