import { tryHost } from './parts/try-host.js';

tryHost('serverless-express with an Express instance');
tryHost('serverless-express with routing of Fastify');
