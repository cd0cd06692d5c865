import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesOf, authorityOf, placeIn } from '../../../src/integrations/place.ts';
import { PlainError } from '../../../src/plainError.ts';

describe('where the server listens', () => {
	it.each([
		[{}, { host: 'localhost', port: 4321 }],
		[
			{ PORT: '', HOST: '' },
			{ host: 'localhost', port: 4321 },
		],
		[{ PORT: '8080' }, { host: 'localhost', port: 8080 }],
		[{ PORT: '0' }, { host: 'localhost', port: 0 }],
		[{ PORT: '65535' }, { host: 'localhost', port: 65535 }],
		[{ HOST: '0.0.0.0' }, { host: '0.0.0.0', port: 4321 }],
		[{ HOST: '::1' }, { host: '::1', port: 4321 }],
		[{ HOST: '[::1]' }, { host: '::1', port: 4321 }],
	])('%j says: %j', (environment, place) => {
		expect(placeIn(environment)).toEqual(place);
	});

	it.each(['x', '80x', '-1', '1.5', '65536', '0x50', '1e3', '99999'])(
		'PORT=%s is no port',
		(PORT) => {
			expect(() => placeIn({ PORT })).toThrow(PlainError);
		},
	);
});

describe('the address that is printed', () => {
	const network = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
		({ address, family, internal }) as NetworkInterfaceInfo;
	const interfaces = [
		network('127.0.0.1', 'IPv4', true),
		network('192.168.1.5', 'IPv4'),
		network('fe80::1', 'IPv6'),
	];
	const printed = (host: string) => addressesOf({ host, port: 80 }, '/k8s/', interfaces);

	it.each(['localhost', '127.0.0.1', '192.168.1.5', 'blog.local'])('is that of HOST=%s', (host) => {
		expect(printed(host)).toEqual([`http://${host}:80/k8s/`]);
	});

	it('has an IPv6 host in brackets', () => {
		expect(printed('::1')).toEqual(['http://[::1]:80/k8s/']);
		expect(authorityOf({ host: 'fe80::1', port: 1 })).toBe('[fe80::1]:1');
	});

	it.each(['0.0.0.0', '::'])('is this machine’s and the network’s for HOST=%s', (host) => {
		expect(printed(host)).toEqual(['http://localhost:80/k8s/', 'http://192.168.1.5:80/k8s/']);
	});
});
