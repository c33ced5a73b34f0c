import { expect, it } from '@jest/globals';
import { deliveryFaultOf } from '../../../src/testing/delivery/delivery-faults.js';

it.each([
  // A certificate of mkcert or of a company, with its issuer in the chain or without.
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', /NODE_EXTRA_CA_CERTS/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
  // https to a plain port, by `fetch`.
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'EPROTO', /http:\/\//],
  // A server that does not read what is sent to it.
  ['EPIPE', 'ECONNRESET', /log of the server/],
])('an error %s is told as %s, with its remedy', (code, told, remedy) => {
  const fault = deliveryFaultOf(Object.assign(new Error('s3cr3t'), { code }));
  expect(fault).toEqual({ code: told, message: expect.any(String), remedy: expect.stringMatching(remedy) });
  expect(fault.message).not.toBe('the connection failed');
});
