import { row } from '../row.js';
import { FlowStatusDto } from './dto/flow-status.dto.js';
import { FlowStatus } from './flow-status.js';

/** Flow: bound to its route, for the payload is not documented (wire-format section 8). */
export const FLOW_ROWS = {
  'flow.status': row({
    family: 'flow',
    mode: 'informational',
    trigger: 'A flow that the REST API started reports progress; set as status_callback of that execution.',
    confidence: 'very low',
    versions: { v1: FlowStatusDto },
    payload: FlowStatus,
    requested: true,
  }),
} as const;
