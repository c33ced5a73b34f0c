import type { CallView } from '../../src/cli/playground/protocol/call-view.types.js';
import type { CallChange } from '../../src/cli/playground/protocol/push.types.js';
import { putBy } from './put-by.js';

/** A call after a message of the stream. */
export function changedCall(view: CallView, change: CallChange): CallView {
  switch (change.type) {
    case 'begun':
      return change.view;
    case 'now':
      return { ...view, now: change.now };
    case 'step':
      return { ...view, steps: putBy(view.steps, change.step, ({ n }) => n) };
    case 'document':
      return { ...view, documents: putBy(view.documents, change.document, ({ n }) => n) };
  }
}
