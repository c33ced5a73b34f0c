import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import { fieldsOf } from '../schema/fields-of.js';

/** What a field of a form can be besides a text. */
export interface FormShape {
  readonly isText: boolean;
  readonly isList: boolean;
  /** An entry of the list can be an object. */
  readonly hasObjects: boolean;
  /** It can be an object with these members; an object of any members has no names here. */
  readonly members: ReadonlySet<string>;
  /** Names of its members, and of those of its entries. */
  readonly names: ReadonlySet<string> | 'any';
}

/** The fields of one event. */
export interface FormFields {
  /** Those that are texts and nothing else: most names are one of these. */
  readonly texts: ReadonlySet<string>;
  /** Those that are lists or objects, by name. */
  readonly shapes: ReadonlyMap<string, FormShape>;
}

/** Those of an event that is not known. */
export const NO_FIELDS: FormFields = { texts: new Set(), shapes: new Map() };
const FIELDS = Object.entries<EventRow>(CATALOGUE).map(([event, { versions }]) => {
  const fields = Object.values(versions).flatMap(fieldsOf);
  const shapes = new Map(fields.flatMap(({ name, schema }) => shapesIn(name, schema)));
  return [
    event,
    { shapes, texts: new Set(fields.map(({ name }) => name).filter((name) => !shapes.has(name))) },
  ] as const;
});
/** From the rules of each event. */
export const FIELDS_OF: ReadonlyMap<string | undefined, FormFields> = new Map(FIELDS);

/** The lists and objects of all events; a name means the same in each. */
export const ALL_SHAPES: ReadonlyMap<string, FormShape> = new Map(FIELDS.flatMap(([, { shapes }]) => [...shapes]));

function shapesIn(name: string, schema: JsonSchema): [string, FormShape][] {
  const choices = schema.anyOf ?? [schema];
  const [list] = choices.filter(({ type }) => type === 'array');
  const [object] = choices.filter(({ type }) => type === 'object');
  if (!list && !object) return [];
  const entries = list?.items?.anyOf ?? [];
  const named = [object, ...entries].flatMap((one) => Object.keys(one?.properties ?? {}));
  const shape: FormShape = {
    isText: choices.some(({ type }) => type === 'string'),
    isList: list !== undefined,
    hasObjects: entries.some(({ type }) => type === 'object'),
    members: new Set(Object.keys(object?.properties ?? {})),
    names: object && !object.properties ? 'any' : new Set(named),
  };
  return [[name, shape]];
}
