export { LeanExpressAdapter } from './lean-express.adapter.js';
