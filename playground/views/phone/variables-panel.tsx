import { CodeText } from '../../ui/code/code-text.js';
import { Facts } from '../../ui/facts.js';
import { Panel } from '../../ui/panel.js';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The variables of the call, as the platform holds them now. */
export function VariablesPanel({ vars }: { readonly vars: Readonly<Record<string, unknown>> }) {
  const names = Object.keys(vars);
  return (
    <Panel title="Variables">
      {names.length === 0 ? (
        <p class="soft small">None. A document sets them with Set.</p>
      ) : (
        <Facts
          rows={names.map((name) => [
            name,
            <code key={name}>
              <CodeText text={shown(vars[name])} />
            </code>,
          ])}
        />
      )}
    </Panel>
  );
}
