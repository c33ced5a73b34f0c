import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionableNames } from '../score/actionable-names.js';
import { anchorsOf } from './anchors.js';
import { snippetsIn } from './snippets.js';

const DOCUMENTS = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const ALL = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'llms.txt', ...DOCUMENTS];
const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Record<string, string>;
  readonly exports: Record<string, unknown>;
};

const textOf = (file: string): string => readFileSync(file, 'utf8');
const matchesIn = (file: string, pattern: RegExp): string[] =>
  [...textOf(file).matchAll(pattern)].map(([, found = '']) => found);

describe.each(ALL)('%s', (file) => {
  it('links to files and headings that are there', () => {
    const dead = matchesIn(file, /\]\((?!https?:)([^)\s]+)\)/g).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
    });
    expect(dead).toEqual([]);
  });

  it('names commands that there are', () => {
    const named = matchesIn(file, /npm run ([\w:-]+)/g);
    expect(named.filter((name) => !Object.hasOwn(MANIFEST.scripts, name))).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const named = matchesIn(file, /`((?:src|test|scripts|sample|\.ci)\/[\w./-]+)`/g);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names entries that there are', () => {
    const named = matchesIn(file, /nestjs-vox-webhooks\/([a-z]+)/g).map((entry) => `./${entry}`);
    expect(named.filter((entry) => !Object.hasOwn(MANIFEST.exports, entry))).toEqual([]);
  });
});

describe('llms.txt', () => {
  it('shows the twenty lines of the README', () => {
    expect(snippetsIn('llms.txt').map(({ code }) => code)).toEqual([snippetsIn('README.md')[0]?.code]);
  });

  it('has the shape that the convention asks for: a title, a summary, lists of links', () => {
    const text = textOf('llms.txt');
    expect(text).toMatch(/^# \S+\n\n> \S.*\n\n/);
    const sections = text.split('\n## ').slice(1);
    expect(sections.length).toBeGreaterThan(1);
    for (const section of sections) expect(section.trim()).toMatch(/^.+\n\n(?:- \[[^\]]+\]\([^)]+\)(?:: .+)?\n?)+$/);
  });

  it('links to every document', () => {
    expect(matchesIn('llms.txt', /\]\((docs\/[^)]+)\)/g).toSorted()).toEqual(DOCUMENTS.toSorted());
  });

  it('names every actionable event', () => {
    const [line = ''] = textOf('llms.txt')
      .split('\n')
      .filter((one) => one.includes('actionable events ('));
    expect([...line.matchAll(/`(voice\.[\w.]+)`/g)].map(([, name = '']) => name).toSorted()).toEqual(
      [...actionableNames].toSorted(),
    );
  });
});

describe('CONTRIBUTING.md', () => {
  it('lists what CI runs, in its order', () => {
    const run = /^(npm (?:run )?[\w:-]+)/gm;
    const listed = matchesIn('CONTRIBUTING.md', /^\d+\. `(npm (?:run )?[\w:-]+)`/gm);
    expect(listed).toEqual(matchesIn('.ci/run', run));
  });

  it('lists every score', () => {
    const scores = Object.keys(MANIFEST.scripts).filter((name) => name.startsWith('score:'));
    const listed = matchesIn('CONTRIBUTING.md', /^\| `npm run (score:\w+)`/gm);
    expect(listed.toSorted()).toEqual(scores.toSorted());
  });

  it('keeps the house budget that it names', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const lengths = sources.map((name) => textOf(join('src', name)).split('\n').length - 1).toSorted((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? Number.NaN;
    expect(at(0.5)).toBeLessThanOrEqual(30);
    expect(at(0.9)).toBeLessThanOrEqual(100);
    expect(lengths.at(-1)).toBeLessThanOrEqual(250);
  });
});
