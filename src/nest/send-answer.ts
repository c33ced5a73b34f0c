import type { ServerResponse } from 'node:http';
import type { Answer } from '../outcomes/answer.interface.js';
import { writeHead } from './write-head.js';

/** Writes an answer in one go. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(answer.body);
}
