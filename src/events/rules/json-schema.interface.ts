/**
 * As much of JSON Schema (draft 2020-12) as describes webhooks. Its arrays are not readonly, and no `type` is a list: so a
 * schema is one of OpenAPI too, in the types of every major of the libraries.
 */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: unknown[];
  readonly type?: string;
  readonly enum?: unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that is read with the flag `u`. */
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: string[];
  readonly additionalProperties?: boolean;
  readonly anyOf?: JsonSchema[];
  readonly allOf?: JsonSchema[];
  readonly not?: JsonSchema;
}
