import type { NetworkInterfaceInfo } from 'node:os';
import { PlainError } from '../plainError.ts';
import { scriptStrings } from '../strings/scripts.ts';

/** Where a server listens. */
export interface Place {
	readonly host: string;
	readonly port: number;
}

/**
 * What `PORT` and `HOST` in the environment ask for.
 * @throws PlainError when `PORT` is no port.
 */
export function placeIn(environment: Readonly<NodeJS.ProcessEnv>): Place {
	const port = environment['PORT']?.trim() || '4321';
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
		throw new PlainError(scriptStrings.badPort(environment['PORT'] ?? ''));
	}
	// An IPv6 address may come as it stands in an address, in brackets.
	const host = environment['HOST']?.trim().replace(/^\[(.*)\]$/, '$1') || 'localhost';
	return { host, port: Number(port) };
}

/** Host and port as an address has them. */
export function authorityOf({ host, port }: Place): string {
	return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Where a browser finds the site, the nearest first. A server that listens on every address of the
 * machine is at each of them; `interfaces` are those of the machine.
 */
export function addressesOf(
	{ host, port }: Place,
	base: string,
	interfaces: readonly NetworkInterfaceInfo[],
): string[] {
	const others = interfaces.filter(({ internal, family }) => !internal && family === 'IPv4');
	const everywhere = ['localhost', ...others.map(({ address }) => address)];
	const hosts = ['0.0.0.0', '::'].includes(host) ? everywhere : [host];
	return hosts.map((name) => `http://${authorityOf({ host: name, port })}${base}`);
}
