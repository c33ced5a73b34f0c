import { EMULATION } from '../../dist-tsc/esm/testing/index.js';
import { markdownTable } from './markdown-table.mjs';

/** What the phone takes from documentation, and what it assumes. */
export function emulationReference() {
  const rows = EMULATION.map(({ about, behaviour, basis, section }) => [
    about[0] === about[0].toUpperCase() ? `\`<${about}>\`` : about,
    behaviour,
    basis === 'assumed' ? '**assumed**' : basis,
    section,
  ]);
  return [
    '# What the emulated platform does',
    'Generated from the sources by `npm run docs`. _Documented_: a source of the platform says so. _Assumed_: none does, so an application should not depend on it.',
    markdownTable(['About', 'Behaviour', 'Basis', 'Wire format'], rows),
    '',
  ].join('\n\n');
}
