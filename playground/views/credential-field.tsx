import type { Signal } from '@preact/signals';
import type { CredentialChoice } from '../../src/cli/playground/protocol/event-operations.types.js';
import { useStore } from '../state/store.js';
import { SelectField } from '../ui/select-field.js';

const CHOICES = [
  { value: 'right', label: 'Right' },
  { value: 'wrong', label: 'Wrong' },
  { value: 'missing', label: 'Missing' },
  { value: 'doubled', label: 'Doubled' },
] as const;

/** Which credential is presented. The page knows its name only. */
export function CredentialField({ value }: { readonly value: Signal<CredentialChoice> }) {
  const known = useStore().startUp.value?.credential;
  return (
    <SelectField
      label="Credential"
      value={value}
      choices={CHOICES}
      hint={known ? known.id : 'The command was given none.'}
    />
  );
}
