import type { VersionModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { useStore } from '../../state/store.js';
import { FieldInput } from './field-input.js';
import type { Problem } from './use-problems.js';

export interface FieldFormProps {
  readonly version: VersionModel;
  readonly problems: readonly Problem[];
}

/** A field for each parameter that the rules know, and for each other that is there. */
export function FieldForm({ version, problems }: FieldFormProps) {
  const { eventDraft } = useStore();
  const params = eventDraft.params.value;
  const known = new Set(version.fields.map(({ name }) => name));
  const others = Object.keys(params).filter((name) => !known.has(name));
  const fields = [
    ...version.fields,
    ...others.map((name) => ({ name, presence: 'optional', schema: {}, isCandidate: false }) as const),
  ];
  const put = (name: string, value: unknown): void => {
    const { [name]: _before, ...rest } = params;
    eventDraft.params.value = value === undefined ? rest : { ...params, [name]: value };
  };
  return (
    <div class="field-form">
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={params[field.name]}
          problem={problems.find((problem) => problem.field === field.name)?.message}
          onChange={(value) => put(field.name, value)}
        />
      ))}
    </div>
  );
}
