import { tryHost } from './parts/try-host.js';

tryHost('serverless-http with an Express instance');
tryHost('serverless-http with the server of Express');
tryHost('serverless-http with a Fastify instance');
tryHost('serverless-http with routing of Fastify');
tryHost('serverless-http with the server of Fastify');
