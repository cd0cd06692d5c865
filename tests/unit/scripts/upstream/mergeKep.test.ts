import { describe, expect, it } from 'vitest';
import type { UpstreamKep } from '../../../../scripts/upstream/keps/kepYaml.ts';
import { type KepOrigin, mergeKep } from '../../../../scripts/upstream/keps/mergeKep.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { aKep } from '../../builders.ts';

const version = (written: string) => releaseVersionSchema.parse(written);
const origin: KepOrigin = {
	source: 'https://kep.k8s.io/1',
	read: '2026-07-24',
	shipped: version('1.36'),
};

function upstream(facts: Partial<UpstreamKep> = {}): UpstreamKep {
	return {
		...{ number: 1, title: 'A feature', sig: 'node', participating: [], gates: [] },
		...{ status: 'implementable', stage: undefined, milestones: {} },
		...facts,
	};
}

const stagesOf = (...asked: Parameters<typeof mergeKep>) => {
	const { milestones, planned } = mergeKep(...asked).record;
	return { milestones, planned };
};

describe('a milestone', () => {
	const beta = { beta: version('1.36') };

	it('of the newest release that shipped is reached', () => {
		expect(stagesOf(upstream({ milestones: beta }), undefined, origin)).toEqual({
			milestones: beta,
			planned: {},
		});
	});

	it('of a later one is planned', () => {
		const stable = { stable: version('1.37') };
		expect(stagesOf(upstream({ milestones: stable }), undefined, origin)).toEqual({
			milestones: {},
			planned: stable,
		});
	});

	it('of the release that is confirmed is reached', () => {
		const confirmed = { ...origin, confirmed: version('1.37') };
		const milestones = { stable: version('1.37') };
		expect(stagesOf(upstream({ milestones }), undefined, confirmed).milestones).toEqual(milestones);
	});

	it.each(['provisional', 'deferred'] as const)('of a %s KEP is planned', (status) => {
		expect(stagesOf(upstream({ status, milestones: beta }), undefined, origin)).toEqual({
			milestones: {},
			planned: beta,
		});
	});

	it('that was reached stays reached, whatever becomes of the KEP', () => {
		const old = aKep({ milestones: beta });
		const kep = upstream({ status: 'deferred', milestones: beta });
		expect(stagesOf(kep, old, origin)).toEqual({ milestones: beta, planned: {} });
	});

	it('that did not ship with its release stays a plan', () => {
		const old = aKep({ planned: beta });
		expect(stagesOf(upstream({ milestones: beta }), old, origin).planned).toEqual(beta);
	});

	it.each([
		['1.35', '1.36', '1.36'],
		['1.36', '1.35', '1.36'],
		['1.38', '1.36', '1.38'],
		['1.38', '1.37', '1.37'],
		['1.36', '1.38', '1.38'],
	])('planned for %s that upstream names for %s is planned for %s', (ours, theirs, planned) => {
		const old = aKep({ planned: { beta: ours } });
		const kep = upstream({ milestones: { beta: version(theirs) } });
		expect(stagesOf(kep, old, origin)).toEqual({ milestones: {}, planned: { beta: planned } });
	});

	it('beyond the stage of the file is planned, until it is confirmed', () => {
		const kep = upstream({ stage: 'alpha', milestones: { alpha: version('1.35'), ...beta } });
		const planned = { milestones: { alpha: '1.35' }, planned: beta };
		expect(stagesOf(kep, undefined, origin)).toEqual(planned);
		const confirmed = { ...origin, confirmed: version('1.36') };
		expect(stagesOf(kep, undefined, confirmed).milestones).toEqual(kep.milestones);
		expect(stagesOf(kep, aKep({ milestones: beta }), origin).milestones).toEqual(kep.milestones);
		expect(stagesOf({ ...kep, stage: 'beta' }, undefined, origin).planned).toEqual({});
	});

	it('of another release than the confirmed one is not confirmed with it', () => {
		const confirmed = { ...origin, confirmed: version('1.37') };
		const old = aKep({ planned: beta });
		expect(stagesOf(upstream({ milestones: beta }), old, confirmed).planned).toEqual(beta);
	});
});

describe('a record', () => {
	it('of which nothing changed keeps its source and day', () => {
		const old = aKep({ status: 'implementable' });
		expect(mergeKep(upstream(), old, origin)).toEqual({ record: old, changes: [], overtaken: [] });
	});

	it('that changes keeps our words and takes the source and day of the import', () => {
		const own = { name: '甲', aliases: ['特性乙', '特性甲'], summary: '乙。' };
		const old = aKep({ status: 'implementable', ...own });
		const { record, changes } = mergeKep(upstream({ sig: 'apps' }), old, origin);
		expect(changes).toEqual([{ field: 'sig', before: 'node', after: 'apps' }]);
		expect(record).toMatchObject({
			...{ ...own, sig: 'apps' },
			...{ source: origin.source, read: origin.read },
		});
	});
});

describe('a correction', () => {
	const corrected = (field: string, said: string, facts: object = {}) =>
		aKep({
			corrections: [{ field, upstream: said, reason: '有误。', source: 'https://kep.k8s.io/1' }],
			status: 'implementable',
			...facts,
		});

	it('of a plan is held against what upstream says, not against what is made of it', () => {
		const old = corrected('beta', '1.36', { planned: { beta: version('1.38') } });
		const told = upstream({ milestones: { beta: version('1.36') } });
		expect(mergeKep(told, old, origin)).toMatchObject({ changes: [], overtaken: [] });
		const { overtaken } = mergeKep(upstream(), old, origin);
		expect(overtaken).toEqual([{ field: 'beta', before: '1.36', after: '' }]);
	});

	it('of a list is held against the list', () => {
		const old = corrected('gates', 'A、B', { gates: ['A'] });
		expect(mergeKep(upstream({ gates: ['A', 'B'] }), old, origin).overtaken).toEqual([]);
		expect(mergeKep(upstream({ gates: ['A'] }), old, origin).overtaken).toHaveLength(1);
	});
});
