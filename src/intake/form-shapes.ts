import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
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

const NONE: ReadonlyMap<string, FormShape> = new Map();
const SHAPES = Object.entries<EventRow>(CATALOGUE).map(([event, { versions }]) => {
  const fields = Object.values(versions).flatMap(fieldsOf);
  return [event, new Map(fields.flatMap(({ name, schema }) => shapesIn(name, schema)))] as const;
});
const BY_EVENT: ReadonlyMap<string, FormShapes> = new Map(SHAPES);

/** The lists and objects of all events; a name means the same in each. */
export const ALL_SHAPES: ReadonlyMap<string, FormShape> = new Map(SHAPES.flatMap(([, shapes]) => [...shapes]));

/** From the rules of the event; none for an event that is not known. */
export function formShapesOf(event: VoxEventName | undefined): FormShapes {
  return (event && BY_EVENT.get(event)) ?? NONE;
}

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
