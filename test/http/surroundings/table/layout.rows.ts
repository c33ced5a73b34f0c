import { Controller, Get } from '@nestjs/common';
import { expect } from '@jest/globals';
import { JSON_TYPE, PATH } from '../../../support/receiver.js';
import { sendCall } from '../cell/observe.js';
import type { Cell, LocalRow } from '../cell/surrounding.interface.js';
import { DOCUMENT } from '../parts/desk.js';
import { type Layout, LAYOUTS, type Versioning, VERSIONINGS } from './layouts.js';

@Controller({ path: 'versioned', version: '1' })
class Versioned {
  @Get()
  read(): string {
    return 'one';
  }
}

const PUBLIC_URL = 'https://hooks.example.com';

/** Every way of placing routes with every way of telling versions. */
export const LAYOUT_ROWS: readonly LocalRow[] = LAYOUTS.flatMap((layout) =>
  VERSIONINGS.map((versioning) => rowOf(layout, versioning)),
);

function rowOf(layout: Layout, versioning: Versioning): LocalRow {
  const { prefix, exclude, base } = layout;
  const root = prefix ? `/${prefix.replace(/^\/|\/$/g, '')}` : '';
  return {
    name: `${layout.layout}, ${versioning.versioning}`,
    threads: [...layout.threads, ...(prefix ? versioning.threads : [])].join(', '),
    base: base + PATH,
    own: `${root}/own`,
    setup: {
      controllers: [Versioned],
      options: { publicUrl: `${PUBLIC_URL}/` },
      configure: (app) => {
        if (prefix) app.setGlobalPrefix(prefix, exclude ? { exclude } : {});
        if (versioning.options) app.enableVersioning(versioning.options);
      },
    },
    also: async (cell) => {
      await proveRoutes(cell);
      const { part = '', header } = versioning;
      const path = `${root}${part}/versioned`;
      expect((await cell.send({ method: 'GET', path, headers: header ? [header] : [] })).body).toBe('one');
    },
  };
}

async function proveRoutes(cell: Cell): Promise<void> {
  const { base } = cell;
  const log = await cell.log();
  expect((await sendCall(cell, 'voice.inbound/step')).body).toBe(DOCUMENT);
  expect((await sendCall(cell, 'voice.unknown')).status).toBe(404);
  const lines = log.split('\n').map((line) => line.trim().split(/ {2,}/).join(' | '));
  expect(lines).toContain(`sms.dlr | ${PUBLIC_URL}${base} | -> | Desk.receipt`);
  expect(lines).toContain(`voice.inbound | ${PUBLIC_URL}${base}/voice.inbound | -> | Desk.call`);
  // A stranger is told apart before the body is read.
  const talking = { headers: [JSON_TYPE, ['Content-Length', '100000'] as const], unframed: true, body: '{' };
  expect((await cell.send(talking)).status).toBe(401);
}
