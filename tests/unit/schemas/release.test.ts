import { describe, expect, it } from 'vitest';
import { releaseSchema } from '../../../src/schemas/release.ts';

const written = {
	version: '1.36',
	codename: 'ハル (Haru)',
	released: '2026-04-22',
	source: 'https://kubernetes.io/releases/',
	read: '2026-07-24',
};
const source = 'https://github.com/kubernetes/kubernetes';
const etcd = { name: 'etcd', version: '3.6.8', source };
const fieldsOf = (changes: object) =>
	releaseSchema
		.safeParse({ ...written, ...changes })
		.error?.issues.map(({ path }) => path.join('.'));

describe('a release record', () => {
	it('leaves out what is not known', () => {
		expect(fieldsOf({})).toBeUndefined();
		expect(fieldsOf({ latestPatch: { version: '1.36.4' } })).toBeUndefined();
	});

	it('need not have a codename while the release is planned', () => {
		expect(fieldsOf({ planned: true, codename: undefined })).toBeUndefined();
	});

	it('says of a component what is installed, or what is wanted at least', () => {
		const containerd = { name: 'containerd', minimums: ['2.3.0', '2.2.0'], source };
		const pause = { name: 'pause', version: '3.10', source };
		expect(fieldsOf({ components: [etcd, pause, containerd] })).toBeUndefined();
	});

	it.each([
		['that nobody knows', [{ ...etcd, name: 'runc' }], '0.name'],
		['whose version YAML read as a number', [{ ...etcd, version: 3.1 }], '0.version'],
		['whose version begins with v', [{ ...etcd, version: 'v3.6.8' }], '0.version'],
		['whose version is that of an image', [{ ...etcd, version: '3.6.8-0' }], '0.version'],
		['without a version', [{ name: 'etcd', source }], '0.version'],
		['with a version and one at least', [{ ...etcd, minimums: ['3.6.0'] }], '0.version'],
		['with none at least', [{ name: 'etcd', minimums: [], source }], '0.minimums'],
		['without a source', [{ name: 'etcd', version: '3.6.8' }], '0.source'],
		['whose source runs', [{ ...etcd, source: 'javascript:alert(1)' }], '0.source'],
		['that stands there twice', [etcd, etcd], ''],
	])('is refused with a component %s', (_, components, field) => {
		expect(fieldsOf({ components })).toEqual([['components', field].filter(Boolean).join('.')]);
	});

	it('has no components while it is planned', () => {
		expect(fieldsOf({ planned: true, components: [etcd] })).toEqual(['components']);
	});

	it.each([
		['a version with a patch', { version: '1.36.0' }, 'version'],
		['a version that YAML read as a number', { version: 1.36 }, 'version'],
		['a day with a time', { released: '2026-04-22 10:00' }, 'released'],
		['an end of life that no calendar has', { endOfLife: '2027-06-31' }, 'endOfLife'],
		['an announcement that is no address', { announcement: 'blog' }, 'announcement'],
		['an announcement that runs', { announcement: 'javascript:alert(1)' }, 'announcement'],
		['a source of another scheme', { source: 'vbscript:x' }, 'source'],
		['a version of 400 digits', { version: `1.${'9'.repeat(400)}` }, 'version'],
		['no codename', { codename: undefined }, 'codename'],
		['a codename without letters', { codename: '' }, 'codename'],
		['a patch of another release', { latestPatch: { version: '1.3.6' } }, 'latestPatch.version'],
	])('is refused with %s', (_, changes, field) => {
		expect(fieldsOf(changes)).toEqual([field]);
	});
});
