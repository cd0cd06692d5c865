import { describe, expect, it } from 'vitest';
import {
	componentChanges,
	componentsOf,
	etcdMovesIn,
	versionsOf,
} from '../../../src/domain/components.ts';
import { componentStrings as strings } from '../../../src/strings/components.ts';
import { aRelease } from '../builders.ts';

const source = 'https://github.com/kubernetes/kubernetes';
const installed = (name: string, version: string) => ({ name, version, source });
const recommended = (...minimums: string[]) => ({ name: 'containerd', minimums, source });
const releaseWith = (...components: object[]) => aRelease('1.36', { components });

it('the components of a release stand in the order of pages', () => {
	const release = releaseWith(recommended('2.2.0'), installed('pause', '3.10'), {
		...installed('etcd', '3.6.8'),
	});
	expect(componentsOf(release).map(({ name }) => name)).toEqual(['etcd', 'pause', 'containerd']);
	expect(componentsOf(aRelease('1.36'))).toEqual([]);
});

it('a version is told as it is, and with a plus where newer patches will do', () => {
	expect(strings.versions(versionsOf({ version: '3.10' }))).toBe('3.10');
	expect(strings.versions(versionsOf({ minimums: ['2.2.0', '1.7.28'] }))).toBe('2.2.0+、1.7.28+');
});

describe('what changes of components', () => {
	const changes = (older: object[], newer: object[]) =>
		componentChanges(releaseWith(...older), releaseWith(...newer)).map(
			({ name, before, after }) =>
				`${name} ${strings.versions(versionsOf(before))} ${strings.versions(versionsOf(after))}`,
		);

	it('is told of both releases, in the order of pages', () => {
		expect(
			changes(
				[recommended('2.0.1', '1.7.24'), installed('etcd', '3.5.16')],
				[installed('etcd', '3.7.0'), recommended('2.2.0')],
			),
		).toEqual(['etcd 3.5.16 3.7.0', 'containerd 2.0.1+、1.7.24+ 2.2.0+']);
	});

	it('is nothing where it stays the same, or one of both releases does not tell', () => {
		const pause = installed('pause', '3.10');
		expect(changes([pause], [pause])).toEqual([]);
		expect(changes([recommended('2.2.0', '2.1.5')], [recommended('2.2.0', '2.1.5')])).toEqual([]);
		expect(changes([pause, recommended('2.2.0')], [installed('etcd', '3.7.0')])).toEqual([]);
	});
});

it('etcd does not move where no record says so', () => {
	expect(etcdMovesIn(aRelease('1.33'), [aRelease('1.34')])).toEqual([]);
});
