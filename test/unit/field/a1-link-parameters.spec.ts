import { describe, expect, it } from '@jest/globals';
import { withoutLinkParameters } from '../../../src/common/link-parameters.js';

describe('a query without the parameters of our links', () => {
  it.each([
    ['vox-link', ''],
    ['vox-link=', ''],
    ['vox-link=a.b&a=1', 'a=1'],
    ['a=1&vox%2Dlink=a.b', 'a=1'],
    ['%76%6f%78%2d%6c%69%6e%6b=a&vox-output=menu', ''],
    ['?vox-link=a.b&a=1', 'a=1'],
    ['vox-lin=1&vox-links=1', 'vox-lin=1&vox-links=1'],
    ['a=vox-link&&b&', 'a=vox-link&&b&'],
    ['', ''],
  ])('%j is %j', (query, expected) => {
    expect(withoutLinkParameters(query)).toBe(expected);
  });
});
