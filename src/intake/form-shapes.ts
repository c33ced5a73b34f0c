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
}

/** The fields of one event that are lists or objects, by name. */
export type FormShapes = ReadonlyMap<string, FormShape>;

/** Those of an event that is not known. */
export const NO_SHAPES: ReadonlyMap<string, FormShape> = new Map();
const SHAPES = Object.entries<EventRow>(CATALOGUE).map(([event, { versions }]) => {
  const fields = Object.values(versions).flatMap(fieldsOf);
  return [event, new Map(fields.flatMap(({ name, schema }) => shapesIn(name, schema)))] as const;
});
/** From the rules of each event. */
export const SHAPES_OF: ReadonlyMap<string | undefined, FormShapes> = new Map(SHAPES);

/** The lists and objects of all events; a name means the same in each. */
export const ALL_SHAPES: ReadonlyMap<string, FormShape> = new Map(SHAPES.flatMap(([, shapes]) => [...shapes]));

function shapesIn(name: string, schema: JsonSchema): [string, FormShape][] {
  const choices = schema.anyOf ?? [schema];
  const [list] = choices.filter(({ type }) => type === 'array');
  const [object] = choices.filter(({ type }) => type === 'object');
  if (!list && !object) return [];
  const entries = list?.items?.anyOf ?? [];
  const shape = {
    isText: choices.some(({ type }) => type === 'string'),
    isList: list !== undefined,
    hasObjects: entries.some(({ type }) => type === 'object'),
    members: new Set(Object.keys(object?.properties ?? {})),
  };
  return [[name, shape]];
}
