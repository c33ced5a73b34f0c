import type { VersioningOptions } from '@nestjs/common';
import { VersioningType } from '@nestjs/common';

/** Where the routes of the application stand. */
export interface Layout {
  readonly layout: string;
  readonly threads: readonly string[];
  readonly prefix?: string;
  readonly exclude?: string[];
  /** What is left of the prefix for the webhooks. */
  readonly base: string;
}

/** How the application tells versions of its routes. */
export interface Versioning {
  readonly versioning: string;
  readonly threads: readonly string[];
  readonly options?: VersioningOptions;
  /** What version 1 of a route has in front of its path. */
  readonly part?: string;
  /** The header that asks for version 1. */
  readonly header?: readonly [string, string];
}

export const LAYOUTS: readonly Layout[] = [
  { layout: 'no prefix', threads: ['golevelup/nestjs#425'], base: '' },
  { layout: 'a global prefix', threads: ['golevelup/nestjs#425'], prefix: 'api', base: '/api' },
  {
    layout: 'a global prefix of several parts with slashes',
    threads: ['golevelup/nestjs#425'],
    prefix: '/api/v1/',
    base: '/api/v1',
  },
  {
    layout: 'a global prefix that leaves the webhooks out',
    threads: ['nestjs/nest#963', 'nestjs/nest#5291', 'nestjs/nest#12892'],
    prefix: 'api',
    exclude: ['webhooks/vox', 'webhooks/vox/*path'],
    base: '',
  },
  {
    layout: 'a global prefix that leaves others out',
    threads: ['felixmosh/bull-board#959'],
    prefix: 'api',
    exclude: ['health'],
    base: '/api',
  },
];

const EXCLUDES = ['nestjs/nest#10215', 'nestjs/nest#11650', 'nestjs/nest#12928'];

export const VERSIONINGS: readonly Versioning[] = [
  { versioning: 'no versions', threads: [] },
  {
    versioning: 'versions in the URL',
    threads: EXCLUDES,
    options: { type: VersioningType.URI },
    part: '/v1',
  },
  {
    versioning: 'versions in the URL with a default',
    threads: EXCLUDES,
    options: { type: VersioningType.URI, defaultVersion: '1' },
    part: '/v1',
  },
  {
    versioning: 'versions in a header',
    threads: EXCLUDES,
    options: { type: VersioningType.HEADER, header: 'X-Version', defaultVersion: '1' },
    header: ['X-Version', '1'],
  },
  {
    versioning: 'versions in the media type',
    threads: EXCLUDES,
    options: { type: VersioningType.MEDIA_TYPE, key: 'v=', defaultVersion: ['1', '2'] },
    header: ['Accept', 'application/json;v=1'],
  },
];
