import { describe, expect, it } from '@jest/globals';
import { DropDelivery, VoxRefusalError } from 'nestjs-vox-webhooks';
import { errorType } from '../../../src/otel/handler-attributes.js';

describe('errorType', () => {
  it.each<[unknown, string]>([
    [new TypeError('secret'), 'TypeError'],
    [new DropDelivery('secret'), 'DropDelivery'],
    [new VoxRefusalError('sinkDown'), 'VoxRefusalError'],
    [Object.assign(new Error('secret'), { name: 'secret' }), 'Error'],
    [new (class extends Error {})('secret'), '_OTHER'],
    ['secret', '_OTHER'],
    [{ constructor: { name: 'secret' } }, '_OTHER'],
    [undefined, '_OTHER'],
  ])('of %p is %s', (thrown, type) => {
    expect(errorType(thrown)).toBe(type);
  });
});
