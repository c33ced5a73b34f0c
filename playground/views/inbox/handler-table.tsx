import type { HandlerRun } from '../../../src/outcomes/handler-run.interface.js';

/** Which handlers ran, for how long, and how each ended. */
export function HandlerTable({ handlers }: { readonly handlers: readonly HandlerRun[] }) {
  return (
    <table class="table" aria-label="Handlers">
      <thead>
        <tr>
          <th scope="col">Handler</th>
          <th scope="col">Time</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {handlers.map(({ handler, ms, code }, index) => (
          <tr key={index}>
            <td class="mono">{handler}</td>
            <td>{ms} ms</td>
            <td class="mono">{code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
