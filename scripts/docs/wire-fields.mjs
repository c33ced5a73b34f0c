import { getMetadataStorage, validateSync } from 'class-validator';
import { CATALOGUE } from '../../dist-tsc/esm/diagnostics/index.js';
import { markdownTable } from './markdown-table.mjs';

/** The fields of an event in all its versions, from the rules that validate it; `sources` has the bases and a note each. */
export function versionedFields(event, sources) {
  const versions = Object.entries(CATALOGUE[event].versions).map(([version, Dto]) => [version, fieldsOf(Dto)]);
  const names = complete(event, [...new Set(versions.flatMap(([, fields]) => [...fields.keys()]))], sources);
  const rows = names.map((name) => {
    const [bases, note] = [sources[name].slice(0, -1), sources[name].at(-1)];
    const cells = versions.map(([, fields], at) => presence(event, name, fields.get(name), bases[at]));
    const form = versions.map(([, fields]) => fields.get(name)?.form).find(Boolean);
    return [`\`${name}\``, ...cells, form, note];
  });
  return markdownTable(['Field', ...versions.map(([version]) => version), 'Takes', 'Note'], rows);
}

/** The parameters that events have beyond those of another one. */
export function furtherFields(base, sources) {
  const basic = fieldsOf(onlyDto(base));
  const rows = Object.entries(sources).flatMap(([event, notes]) => {
    const fields = new Map([...fieldsOf(onlyDto(event))].filter(([name]) => !basic.has(name)));
    return complete(event, [...fields.keys()], notes).map((name) => [
      `\`${event}\``,
      `\`${name}\``,
      fields.get(name).form,
      notes[name],
    ]);
  });
  return markdownTable(['Event', 'Parameter', 'Takes', 'Note'], rows);
}

function onlyDto(event) {
  return Object.values(CATALOGUE[event].versions).at(-1);
}

/** What the rules ask of each field, as they word it themselves when everything is wrong. */
function fieldsOf(Dto) {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Dto, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const wrong = errorsIn(Dto, Object.fromEntries(names.map((name) => [name, false])));
  const missing = errorsIn(Dto, {});
  return new Map(names.map((name) => [name, { form: formOf(name, wrong.get(name)), needed: needOf(name) }]));

  function needOf(name) {
    if (!missing.has(name)) return 'optional';
    const other = names.find((one) => one !== name && !errorsIn(Dto, { [one]: 'x' }).has(name));
    return other ? `required unless \`${other}\` is there` : 'required';
  }
}

function errorsIn(Dto, values) {
  const errors = validateSync(Object.assign(new Dto(), values), { forbidUnknownValues: false });
  return new Map(errors.map(({ property, constraints }) => [property, constraints]));
}

function formOf(name, constraints) {
  const words = Object.values(constraints ?? {}).map((text) => text.replace(`${name} must be `, ''));
  return words.join('; ') || 'anything';
}

function presence(event, name, field, basis) {
  if (!field !== !basis) throw new Error(`${event}: scripts/docs/wire-sources.mjs and the DTOs disagree on ${name}`);
  return field ? `${field.needed}, ${basis}` : '–';
}

/** In the order of the sources, which is the one to read them in. */
function complete(event, names, sources) {
  const known = Object.keys(sources);
  const odd = [...names.filter((name) => !known.includes(name)), ...known.filter((name) => !names.includes(name))];
  if (odd.length > 0) throw new Error(`${event}: scripts/docs/wire-sources.mjs and the DTOs disagree on ${odd.join()}`);
  return known;
}
