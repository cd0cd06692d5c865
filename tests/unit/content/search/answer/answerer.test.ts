import { describe, expect, it } from 'vitest';
import { openAnswerer } from '../../../../../src/search/answer/answerer.ts';
import { allVariants } from '../../../../../src/search/index/variants.ts';
import { subjectsOfRecords } from '../../../../support/siteSubjects.ts';

const subjects = subjectsOfRecords();
const answerer = openAnswerer(subjects, allVariants());
const answerTo = (typed: string) => answerer.to(typed);
const urlOf = (typed: string) => answerTo(typed)?.url;
const keps = subjects.subjects.filter((one) => one.kind === 'kep');

/** The spelling of a name without all that readers leave out or write otherwise. */
const spelling = (name: string) =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

describe('the subject of a name', () => {
	it('is a KEP that owns it, of all names, aliases and gates of all KEPs, the living first', () => {
		const owners = new Map<string, typeof keps>();
		const own = (name: string, kep: (typeof keps)[number]) =>
			owners.set(spelling(name), [...(owners.get(spelling(name)) ?? []), kep]);
		for (const kep of keps) for (const name of [...kep.names, ...kep.gates]) own(name, kep);
		const wrong = [...owners].flatMap(([name, all]) => {
			const living = all.filter(({ ended }) => ended !== true);
			const answer = answerTo(name);
			const isOwner = (living.length > 0 ? living : all).some(({ url }) => url === answer?.url);
			return isOwner ? [] : [`${name} → ${answer?.url}`];
		});
		expect(owners.size).toBeGreaterThan(1_500);
		expect(wrong).toEqual([]);
	});

	it('is a KEP by its number in every form', () => {
		const forms = (number: number) => [
			...[`kep${number}`, `KEP-${number}`, `kep ${number}`, `#${number}`, String(number)],
			`https://kep.k8s.io/${number}`,
		];
		const wrong = keps.flatMap(({ number, url }) =>
			forms(number).filter((form) => urlOf(form) !== url),
		);
		expect(wrong).toEqual([]);
	});

	it.each([
		['ｓｉｄｅｃａｒ', '/keps/753/'],
		['sidecar-containers', '/keps/753/'],
		['side_car.container', '/keps/753/'],
		['「用戶命名空間」', '/keps/127/'],
		['user namespace', '/keps/127/'],
		['sig-storage', '/sigs/storage/'],
		['SIG storage', '/sigs/storage/'],
	])('is the same however it is written: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it('is of a gate the KEP that goes on with it, and its row where no KEP has it', () => {
		const answer = answerTo('DynamicResourceAllocation');
		expect(answer).toMatchObject({
			url: '/keps/4381/',
			gate: { names: ['DynamicResourceAllocation'] },
		});
		expect(answer?.gates[0]).toBe(answer?.gate);
		expect(answer?.related.map(({ url }) => url)).toContain('/keps/3063/');
		expect(urlOf('BtreeWatchCache')).toBe('/gates/#BtreeWatchCache');
	});

	it('tells the alias by which it was found, and nothing of an official name', () => {
		expect(answerTo('镜像卷')?.through).toEqual({ kind: 'alias', name: '镜像卷' });
		expect(answerTo('Sidecar 容器')).not.toHaveProperty('through');
	});
});

describe('what is asked for', () => {
	it.each([
		['sidecar 什么时候 GA', '/keps/753/', ['stable']],
		['哪个版本sidecar转正了', '/keps/753/', ['stable']],
		['sidecar 從哪個版本默認開啟', '/keps/753/', ['default']],
		['when is sidecar enabled by default', '/keps/753/', ['default']],
		['ipvs 被移除了吗', '/keps/5495/', ['removed']],
		['1.34 支持到什么时候', '/releases/1.34/', ['support']],
		['in place resize GA', '/keps/1287/', ['stable']],
		['1.33 sidecar', '/keps/753/', []],
	])('is no part of the name: %s', (typed, url, intents) => {
		expect(answerTo(typed)).toMatchObject({ url, intents });
	});

	it('is part of the name where something is called so', () => {
		expect(urlOf('弃用 kube-proxy 的 ipvs 模式')).toBe('/keps/5495/');
		expect(urlOf('cgroup v1 移除')).toBe('/keps/5573/');
	});

	it('is no subject by itself', () => {
		expect(answerTo('什么时候')).toBeUndefined();
		expect(answerTo('默认开启 是什么')).toBeUndefined();
	});
});

describe('versions', () => {
	it.each([
		['1.31', '/releases/1.31/'],
		['v1.31', '/releases/1.31/'],
		['k8s 1.31', '/releases/1.31/'],
		['kubernetes v1.31.5', '/releases/1.31/'],
		['v1.31.0', '/posts/v1.31.0/'],
		['v1.36 新特性', '/posts/v1.36.0/'],
		['1.34移除了什么', '/releases/1.34/'],
		['1.38', '/releases/1.38/'],
	])('are a release: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it.each([
		['1.28 1.31', '/compare/1.28...1.31/'],
		['1.31→1.28', '/compare/1.28...1.31/'],
		['1.28...1.31', '/compare/1.28...1.31/'],
		['1.28->1.31', '/compare/1.28...1.31/'],
		['从1.28升到1.31', '/compare/1.28...1.31/'],
		['v1.30 升级 v1.33 注意', '/compare/1.30...1.33/'],
		['升级到 1.34', '/compare/1.33...1.34/'],
		['从 1.34 升级', '/compare/1.34...1.37/'],
	])('are a plan: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it('have the check of a plan beside it, and no plan to what is not out', () => {
		expect(answerTo('1.28 1.31')?.subject).toMatchObject({ check: '/check/?from=1.28&to=1.31' });
		expect(urlOf('1.37 升级 1.38')).toBe('/releases/1.38/');
		expect(urlOf('1.99')).toBeUndefined();
	});
});

describe('words that are no name', () => {
	it.each([
		['etcd rangestream', '/keps/5966/'],
		['spec.trafficDistribution', '/keps/4444/'],
		['gpu 切分 mig', '/keps/4815/'],
		['mutating admission policies', '/keps/3962/'],
	])('are about what holds them all: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it.each([
		['kubelt 并行拉镜像', '/keps/3673/', 'kubelet'],
		['statefullset maxUnavailable', '/keps/961/', 'statefulset'],
		['sidcar', '/keps/753/', 'sidecar'],
	])('are taken for what was meant: %s', (typed, url, name) => {
		expect(answerTo(typed)).toMatchObject({ url, through: { kind: 'typo', name } });
	});

	it.each(['xyzzy', '的资源', '会有一次差异', '络插', '试节点时', 'psp123', '!', ''])(
		'are about nothing where no one subject is meant: %s',
		(typed) => {
			expect(answerTo(typed)).toBeUndefined();
		},
	);
});

describe('a longer text', () => {
	it.each([
		['KEP-753: Sidecar Containers', '/keps/753/'],
		['https://github.com/kubernetes/enhancements/issues/753', '/keps/753/'],
		['kubernetes/enhancements#4639', '/keps/4639/'],
		['featureGates: {ImageVolume: true}', '/keps/4639/'],
		['unrecognized feature gate: JobTrackingWithFinalizers', '/keps/2307/'],
		['unknown field "spec.template.spec.containers[0].restartPolicyRules"', '/keps/5307/'],
	])('is about what it cites: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it.each([
		['policy/v1beta1', '/apis/#policy/v1beta1'],
		['no matches for kind "CronJob" in version "batch/v1beta1"', '/apis/#batch/v1beta1/CronJob'],
		['flowcontrol v1beta3 移除', '/apis/#flowcontrol.apiserver.k8s.io/v1beta3'],
		['v1 ComponentStatus is deprecated in v1.19+', '/apis/#v1/ComponentStatus'],
		['ComponentStatus 弃用', '/apis/#v1/ComponentStatus'],
	])('names a version of the API: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it('names no version of the API where a name has a part that looks like one', () => {
		expect(urlOf('failCgroupV1')).toBe('/keps/5573/');
		expect(urlOf('cgroup v1')).not.toContain('/apis/');
	});
});

describe('words that ask alone', () => {
	it.each([
		['最新版本', '/releases/1.37/'],
		['下个版本什么时候发布', '/releases/1.38/'],
		['哪些版本还在支持', '/releases/'],
		['版本对比', '/compare/'],
		['kep 列表', '/keps/'],
		['k8s1.34新功能', '/posts/v1.34.0/'],
		['1.35支持到几月', '/releases/1.35/'],
	])('lead to what answers them: %s', (typed, url) => {
		expect(urlOf(typed)).toBe(url);
	});

	it('mean the first of several planned releases by the next one', () => {
		const [planned] = subjects.subjects.flatMap((one) =>
			one.kind === 'release' && one.planned ? [one] : [],
		);
		if (planned === undefined) throw new Error('No release is planned.');
		const later = { ...planned, version: '1.999' as never, url: '/releases/1.999/' };
		const more = { ...subjects, subjects: [later, ...subjects.subjects] };
		const next = openAnswerer(more, allVariants()).to('下个版本什么时候发布');
		expect(next?.url).toBe(urlOf('下个版本什么时候发布'));
	});

	it('explain a word where its meaning is asked, before they lead to its page', () => {
		expect(urlOf('kep 是什么意思')).toBe('/glossary/#kubernetes-enhancement-proposal');
		expect(urlOf('kep')).toBe('/keps/');
	});
});
