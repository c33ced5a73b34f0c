import type { FieldModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { Field } from '../../ui/field.js';
import { fieldHint } from './field-hint.js';
import { textOf, valueOf } from './field-value.js';

export interface FieldInputProps {
  readonly field: FieldModel;
  /** `undefined`: the parameter is left out. */
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** One parameter; empty is left out. */
export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const { name, schema, presence } = field;
  const choices = (schema.enum ?? []).filter((choice) => typeof choice === 'string');
  const text = textOf(value);
  const isLong = text.length > 60 || typeof value === 'object';
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }): void =>
    onChange(valueOf(currentTarget.value, value, schema));
  return (
    <Field label={presence === 'required' ? `${name} *` : name} hint={fieldHint(field)} problem={problem}>
      {(control) =>
        isLong ? (
          <textarea {...control} class="input mono" rows={3} spellcheck={false} value={text} onInput={take} />
        ) : (
          <>
            <input
              {...control}
              class="input"
              autocomplete="off"
              spellcheck={false}
              list={choices.length > 0 ? `${control.id}-list` : undefined}
              value={text}
              onInput={take}
            />
            {choices.length > 0 && (
              <datalist id={`${control.id}-list`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}
