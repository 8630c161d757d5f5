/**
 * The client's address out of what stands before ` - user [time]`: one address, or the list that
 * proxies forward (`10.0.0.2, 203.0.113.5`, in quotes or not), with the server's name before it or
 * not. The first public address of a list, as Filebeat takes it, else the first: inside a closed
 * network that is the terminal. Null where there is none.
 */
export function clientOf(text: string): string | null {
  const addresses = withoutHost(text)
    .split(/[\s,"]+/u)
    .filter((it) => it !== '' && it !== '-' && it !== 'unknown');
  return addresses.find(isPublic) ?? addresses[0] ?? null;
}

/** A first word without a comma after it is the server's own name, where another word follows. */
function withoutHost(text: string): string {
  const host = /^[^\s,"]+ (?=\S)/u.exec(text)?.[0];
  return text.slice(host?.length ?? 0);
}

const ipv4 = /^(?<first>\d{1,3})\.(?<second>\d{1,3})\.\d{1,3}\.\d{1,3}$/u;

/** Neither private, nor of the machine or the link itself, nor a name (RFC 1918, 4193, 6598). */
function isPublic(address: string): boolean {
  const groups = ipv4.exec(address)?.groups;
  if (groups === undefined) {
    const isIpv6 = /^[0-9a-f:.]+$/iu.test(address) && address.includes(':');
    return isIpv6 && !/^(?:f[cd]|fe[89ab]|::)/iu.test(address);
  }
  const first = Number(groups['first']);
  const second = Number(groups['second']);
  if (first === 10 || first === 127 || first === 0 || first > 223) return false;
  if (first === 172) return second < 16 || second > 31;
  if (first === 100) return second < 64 || second > 127;
  return !(first === 192 && second === 168) && !(first === 169 && second === 254);
}
