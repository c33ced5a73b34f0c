import { useSignal } from '@preact/signals';
import type { EventModel, VersionModel } from '../../../src/cli/playground/protocol/event-model.types.js';
import { Panel } from '../../ui/panel.js';
import { Segments } from '../../ui/segments.js';
import { FieldForm } from './field-form.js';
import { JsonEditor } from './json-editor.js';
import { useProblems } from './use-problems.js';

export interface ParamsEditorProps {
  readonly model: EventModel;
  readonly version: VersionModel;
}

const WAYS = [
  { value: 'form', label: 'Form' },
  { value: 'json', label: 'JSON' },
] as const;

/** The parameters, as a form or as JSON. */
export function ParamsEditor({ model, version }: ParamsEditorProps) {
  const way = useSignal<'form' | 'json'>('form');
  const problems = useProblems(model, version);
  return (
    <Panel
      title={`${model.event} ${version.version}`}
      actions={<Segments label="Edit as" value={way} choices={WAYS} />}
    >
      {way.value === 'form' ? <FieldForm version={version} problems={problems} /> : <JsonEditor problems={problems} />}
    </Panel>
  );
}
