import { BlockList, isIP } from 'node:net';

/**
 * Whether an address lies in one of these networks (CIDR notation, with commas between them). What is
 * no address lies in none.
 */
export function networks(list: string): (address: string) => boolean {
  const allowed = new BlockList();
  for (const network of list.split(',')) {
    const [address = '', prefix = ''] = network.split('/');
    allowed.addSubnet(address, Number(prefix), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && allowed.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
