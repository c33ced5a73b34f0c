import type { IncomingMessage } from 'node:http';
import morgan from 'morgan';

morgan.token(
  'path',
  (request: IncomingMessage & { originalUrl?: string }) => (request.originalUrl ?? request.url)?.split(/[?#]/, 1)[0],
);

/** The format `tiny` with the path in the place of the URL: `app.use(morgan(FORMAT))`. */
export const FORMAT = ':method :path :status :res[content-length] - :response-time ms';
