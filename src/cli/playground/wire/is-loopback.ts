import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** Addresses of a cloud's metadata and of neighbours on the cable: no webhook is ever received there. */
const LINK_LOCAL = new BlockList();
LINK_LOCAL.addSubnet('169.254.0.0', 16);
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6');
LINK_LOCAL.addAddress('fd00:ec2::254', 'ipv6');

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an IP address is this machine. */
export const isLoopback = (address: string): boolean => isIn(LOOPBACK, address);

/** Whether nothing may ever be sent to an IP address. */
export const isLinkLocal = (address: string): boolean => isIn(LINK_LOCAL, address);
