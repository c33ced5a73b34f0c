import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { PAGES, SITE } from '../../scripts/docs/site/places.mjs';

/** An entry of the sidebar; documents that are not there yet are left out. */
const entry = ([text, page]) => ({ text, link: `/${page}` });
const group = (text, pages, more) => ({
  text,
  ...more,
  items: pages.filter(([, page]) => existsSync(join(PAGES, `${page}.md`))).map(entry),
});

const GUIDES = [
  ['Start', 'start'],
  ['Portal and tunnel', 'setup'],
  ['Messages, receipts, faxes', 'messages'],
  ['Calls', 'calls'],
  ['Delivery', 'delivery'],
  ['Testing', 'testing'],
  ['The command vox', 'cli'],
  ['Playground', 'playground'],
  ['Operating', 'operating'],
  ['Tracing and metrics', 'telemetry'],
  ['Scaling', 'scaling'],
  ['Deployment', 'deployment'],
  ['Security', 'security'],
  ['Migration', 'migration'],
  ['On your own controller', 'controllers'],
  ['JSON Schema and OpenAPI', 'schemas'],
];
const REFERENCE = [
  ['Events', 'events'],
  ['Payload classes', 'payloads'],
  ['VoXML', 'voxml'],
  ['Options', 'options'],
  ['Answers and outcome codes', 'outcomes'],
  ['Mistakes', 'mistakes'],
  ['API', 'api/index'],
];
const BACKGROUND = [
  ['Wire format', 'wire-format'],
  ['Emulated platform', 'emulation'],
  ['Performance', 'performance'],
  ['Architecture', 'architecture'],
  ['Contributing', 'contributing'],
  ['Changelog', 'changelog'],
  ['Reporting a vulnerability', 'security-policy'],
];

/** The anchor that GitHub gives a heading, so that a link works in both places. */
const slugify = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

export default defineConfig({
  title: 'nestjs-vox-webhooks',
  description:
    'Receives Voxtelesys webhooks in NestJS: credentials, validation per version, typed handlers, VoXML answers.',
  srcDir: PAGES,
  outDir: SITE,
  ignoreDeadLinks: false,
  lastUpdated: false,
  markdown: { anchor: { slugify } },
  vite: { publicDir: false, build: { chunkSizeWarningLimit: 5_000 } },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [entry(['Guides', 'start']), entry(['Reference', 'events']), entry(['Outcome codes', 'outcomes'])],
    sidebar: [group('Guides', GUIDES), group('Reference', REFERENCE), group('Background', BACKGROUND)],
  },
});
