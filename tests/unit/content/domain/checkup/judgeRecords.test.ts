import { expect, it } from 'vitest';
import { apiVersionOf } from '../../../../../src/domain/apis.ts';
import { judge } from '../../../../../src/domain/checkup/judge/judge.ts';
import type { CheckupRules } from '../../../../../src/domain/checkup/rules.ts';
import { newestReleaseFirst, pairsOf } from '../../../../../src/domain/releases.ts';
import { readCatalogue } from '../../../../../src/loaders/catalogue.ts';
import { releaseVersionSchema } from '../../../../../src/schemas/releaseVersion.ts';
import { compareVersions } from '../../../../../src/schemas/versionOrder.ts';
import { projectRoot } from '../../../../support/projectCopy.ts';
import { anApi } from '../../../builders.ts';

/** Whatever the records know of, a check of files that use it tells, for every way between two releases. */

const catalogue = await readCatalogue(projectRoot);
const gates = [...catalogue.gates.values()];
const { apis } = catalogue;
const rules: CheckupRules = { releases: [], gates, apis, actions: [] };
const ways = pairsOf(newestReleaseFirst([...catalogue.releases.values()])).map(({ from, to }) => ({
	from: from.version,
	to: to.version,
}));

it('there are all pairs of releases to go between', () => {
	expect(ways.length).toBeGreaterThanOrEqual(91);
});

it('each gate that is gone breaks the setting that names it, and no gate that is not', () => {
	const seen = gates.map(({ name }, at) => {
		const set = { what: 'gate', how: 'set', value: true, component: 'kube-apiserver' } as const;
		return { ...set, name, line: at + 1 };
	});
	for (const way of ways) {
		const gone = gates.filter(({ removed }) => removed && compareVersions(removed, way.to) <= 0);
		const told = judge(seen, rules, way).flatMap((one) =>
			one.of === 'gate' && one.why === 'removed' ? [[one.seen.name, one.release, one.effect]] : [],
		);
		expect(told).toEqual(gone.map(({ name, removed }) => [name, removed, 'breaks']));
	}
});

it('a version that is named as a whole breaks with the last of its kinds, and not while one stays', () => {
	const whole = [{ what: 'api', how: 'setting', kind: undefined, line: 1 } as const];
	const told = (...ends: readonly (string | undefined)[]) => {
		const kinds = ends.map((removed, at) => anApi({ kind: `Kind${at}`, removed }));
		const seen = whole.map((one) => ({ ...one, apiVersion: 'batch/v1beta1' }));
		const way = {
			from: releaseVersionSchema.parse('1.30'),
			to: releaseVersionSchema.parse('1.35'),
		};
		return judge(seen, { ...rules, apis: kinds }, way).map((one) => [
			one.effect,
			one.of === 'api' && one.release,
		]);
	};
	expect(told('1.32', '1.34')).toEqual([['breaks', '1.34']]);
	expect(told('1.34', '1.32')).toEqual([['breaks', '1.34']]);
	expect(told('1.32', '1.36')).toEqual([['later', '1.36']]);
	expect(told('1.32', undefined)).toEqual([]);
});

it('each kind that ends breaks or goes, with its release and what takes its place', () => {
	const seen = apis.map((api, at) => {
		const object = { what: 'api', how: 'object', kind: api.kind } as const;
		return { ...object, apiVersion: apiVersionOf(api), line: at + 1 };
	});
	for (const way of ways) {
		const told = new Map(
			judge(seen, rules, way).flatMap((one) =>
				one.of === 'api' ? [[one.line, [one.effect, one.release, one.apis[0]?.replacement]]] : [],
			),
		);
		for (const [at, { introduced, removed, removalPlanned, replacement }] of apis.entries()) {
			const end = removed ?? removalPlanned;
			if (end === undefined) continue;
			const isAbsent = introduced !== undefined && compareVersions(introduced, way.to) > 0;
			const effect = isAbsent || compareVersions(end, way.to) <= 0 ? 'breaks' : 'later';
			expect(told.get(at + 1)).toEqual([effect, isAbsent ? introduced : end, replacement]);
		}
	}
});
