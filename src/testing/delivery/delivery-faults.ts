import { isRecord } from '../../common/is-record.js';
import type { DeliveryFault } from './delivery-attempt.interface.js';

/** A certificate that was made for development, or by a company, has an issuer of its own. */
const ISSUER = {
  message: 'nobody whom Node trusts has issued the certificate',
  remedy: 'The platform wants a publicly trusted one. For a test, NODE_EXTRA_CA_CERTS names the file of your issuer.',
};

/** What a missing answer means and what to do, by code. */
const DELIVERY_FAULTS: Readonly<Record<string, { readonly message: string; readonly remedy: string }>> = {
  ECONNREFUSED: {
    message: 'nothing listens there',
    remedy: 'Start the server, and check host and port of the URL.',
  },
  ENOTFOUND: { message: 'the host name is not known', remedy: 'Check the spelling of the host in the URL.' },
  EAI_AGAIN: { message: 'the host name cannot be looked up now', remedy: 'Check DNS and the network connection.' },
  ECONNRESET: {
    message: 'the server closed the connection without an answer',
    remedy: 'Look into the log of the server; http instead of https, or the other way round, shows like this too.',
  },
  ETIMEDOUT: { message: 'the server cannot be reached', remedy: 'Check address, port and firewall.' },
  EHOSTUNREACH: { message: 'no route leads to that host', remedy: 'Check the address and the network.' },
  ENETUNREACH: { message: 'no route leads to that network', remedy: 'Check the address and the network.' },
  EPROTO: { message: 'the server does not speak TLS there', remedy: 'Use http:// for a plain port.' },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    message: 'the certificate is self-signed',
    remedy: 'The platform refuses it as well: get a publicly trusted one, or test on http://127.0.0.1.',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ISSUER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ISSUER,
  SELF_SIGNED_CERT_IN_CHAIN: ISSUER,
  CERT_HAS_EXPIRED: { message: 'the certificate has expired', remedy: 'Renew it: the platform refuses it as well.' },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    message: 'the certificate is for another host',
    remedy: 'Use the host that the certificate names.',
  },
  BAD_PORT: {
    message: '`fetch` refuses this port, which is reserved for another protocol',
    remedy: 'Let the server listen on another one, such as 3000.',
  },
  ABORTED: { message: 'aborted, as `abortAfter` asks', remedy: 'Nothing to do: the test asked for it.' },
  TIMEOUT: {
    message: 'no answer in time',
    remedy: 'Answer sooner, or wait longer: `timeout`, on the command line --timeout.',
  },
  LARGE_ANSWER: { message: 'the answer is larger than 1 MiB', remedy: 'Answer less: nothing reads that much.' },
  BROKEN_ANSWER: {
    message: 'the answer is not a complete HTTP answer',
    remedy: 'Check the port, and whether a proxy closes the connection.',
  },
};

/** Codes of `fetch` and of sending, and those of the socket that mean the same. */
const SAME_CODES: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  EPIPE: 'ECONNRESET',
  ERR_SSL_WRONG_VERSION_NUMBER: 'EPROTO',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_OVERFLOW: 'BROKEN_ANSWER',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'BROKEN_ANSWER',
};

/**
 * Explains an error of the connection. The explanation contains nothing of the request. The error is not recognised by
 * `instanceof Error`: under Jest, errors of Node's own modules belong to another realm.
 */
export function deliveryFaultOf(error: unknown): DeliveryFault {
  const given = isRecord(error) && typeof error['code'] === 'string' ? error['code'] : '';
  const code = given === '' || given.startsWith('HPE_') ? 'BROKEN_ANSWER' : (SAME_CODES[given] ?? given);
  const known = DELIVERY_FAULTS[code];
  return { code, ...(known ?? { message: 'the connection failed', remedy: 'Check the URL and the server.' }) };
}
