import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flipsOf, type GateState, gateIn, lockedSince } from '../../../src/domain/gates.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { Gate } from '../../../src/schemas/gate.ts';
import { type ReleaseVersion, releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { codeIn } from '../../support/editorsPosts.ts';
import { numbersIn } from '../../support/postNumbers.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** The post counts the gates of the catalogue and tells what became of some, so both are looked up again. */

const post = readFileSync(join(projectRoot, 'src/content/posts/feature-gates.md'), 'utf8');
const catalogue = await readCatalogue(projectRoot);
const gates = [...catalogue.gates.values()];

const version = (text: string) => releaseVersionSchema.parse(text);
const minorOf = (version: ReleaseVersion | undefined) => Number(version?.split('.')[1]);
const isWithin = (version: ReleaseVersion | undefined, first: number, last: number) =>
	minorOf(version) >= first && minorOf(version) <= last;

const stableIn = ({ changes }: Gate) => changes.find(({ stage }) => stage === 'stable')?.release;
const lockedIn = ({ changes }: Gate) => changes.find(({ locked }) => locked)?.release;
const isOfKubeadm = ({ note }: Gate) => note?.startsWith('kubeadm 的门控') === true;

/** How a gate stands in a release that knows it. */
function standingIn(gate: Gate, release: string): Exclude<GateState, string> | undefined {
	const state = gateIn(gate, version(release));
	return typeof state === 'string' ? undefined : state;
}

const known = gates.flatMap((gate) => standingIn(gate, '1.37') ?? []);
const stable = gates.filter((gate) => isWithin(stableIn(gate), 29, 37));
const removedIn = (release: string) => gates.filter(({ removed }) => removed === version(release));
const lately = ['1.35', '1.36', '1.37'].map(removedIn);

/** The gates that were locked between two releases, those of them that v1.37 no longer knows, and after how many. */
function fatesOf(first: number, last: number) {
	const locked = gates.filter((gate) => isWithin(lockedIn(gate), first, last));
	const removed = locked.filter(({ removed }) => isWithin(removed, first, 37));
	const after = (releases: number) =>
		removed.filter((gate) => minorOf(gate.removed) - minorOf(lockedIn(gate)) === releases).length;
	return { locked: locked.length, removed: removed.length, after };
}

const before = fatesOf(29, 31);
const since = fatesOf(32, 34);

/** Whether a gate was on by default in Beta and then off, by what is out. */
const wentOff = ({ changes }: Gate) =>
	changes.some((change, at) => {
		const last = changes[at - 1];
		const isBeta = change.stage === 'beta' && last?.stage === 'beta';
		return isBeta && last.default && !change.default && minorOf(change.release) <= 37;
	});

/** Words of the post with # for each number, and the numbers of the catalogue. */
const counts: readonly (readonly [string, readonly number[]])[] = [
	[
		'v1.37 认得 # 个门控，其中 # 个锁着',
		[known.length, known.filter(({ locked }) => locked).length],
	],
	[
		'v1.29 起转正的 # 个，有 # 个转正当版就锁死',
		[stable.length, stable.filter((gate) => lockedIn(gate) === stableIn(gate)).length],
	],
	['v1.29 到 v1.31 锁死的 # 个，# 个隔两版就删', [before.locked, before.after(2)]],
	[
		'v1.32 到 v1.34 锁死的 # 个，到 v1.37 删了 # 个，其中 # 个正好隔三版',
		[since.locked, since.removed, since.after(3)],
	],
	[
		'v1.35、v1.36、v1.37 分别删了 #、#、# 个，连 kubeadm 自己的 # 个在内',
		[...lately.map(({ length }) => length), lately.flat().filter(isOfKubeadm).length],
	],
	['三版一共删了 # 个门控', [lately.flat().length]],
	['v1.38，代码里已经又删了 # 个', [removedIn('1.38').length]],
	['后来又默认关上的，目录里有 # 个', [gates.filter(wentOff).length]],
	[
		'默认关着的 Beta](/gates/?state=beta&default=off)，现在有 # 个',
		[known.filter(({ stage, default: on }) => stage === 'beta' && !on).length],
	],
];

function gateOf(name: string): Gate {
	const gate = catalogue.gates.get(name);
	if (gate === undefined) throw new Error(`The catalogue has no gate ${name}.`);
	return gate;
}

const isOn = (name: string, release: string) => standingIn(gateOf(name), release)?.default;

/** The name of a gate in a message that the post quotes; the same words around it as in the source. */
const named = (message: RegExp) => gateOf(message.exec(post)?.[1] ?? '');

describe('the post on feature gates', () => {
	it('speaks of a catalogue that could be read', () => {
		expect([...catalogue.unread]).toEqual([]);
	});

	it.each(counts)('has the numbers of the catalogue in “%s”', (words, numbers) => {
		expect(numbersIn(post, words)).toEqual(numbers);
	});

	it('names gates as the catalogue does', () => {
		const isName = /^(?:[A-Z][a-z0-9]+){2,}[A-Z]*$/;
		// What is written like the name of a gate; the gates of all gates have no record.
		const others = new Set([
			'AllAlpha',
			'AllBeta',
			'ClusterConfiguration',
			'ConfigMap',
			'KubeletConfiguration',
			'PreAlpha',
		]);
		const words = codeIn(post).flatMap((code) => code.match(/[A-Za-z]+/g) ?? []);
		const names = words.filter((word) => isName.test(word) && !others.has(word));
		expect(names.length).toBeGreaterThan(0);
		expect(names.filter((name) => !catalogue.gates.has(name))).toEqual([]);
	});

	it('quotes as unrecognised what v1.37 no longer knows', () => {
		expect(named(/`unrecognized feature gate: (\w+)`/).removed).toBe('1.37');
	});

	it('quotes as locked what a release locked to the other value', () => {
		const gate = named(/`cannot set feature gate (\w+) to false, feature is locked to true`/);
		expect(lockedSince(gate, version('1.36'))).toBe('1.34');
		expect(standingIn(gate, '1.36')?.default).toBe(true);
	});

	it('quotes as younger than v1.36 what came with v1.37', () => {
		const gate = named(
			/`cannot set feature gate (\w+) to true, feature is PreAlpha at emulated version 1\.36/,
		);
		expect(gateIn(gate, version('1.36'))).toBe('absent');
		expect(standingIn(gate, '1.37')).toBeDefined();
	});

	it('quotes as disabled a gate on which another depends, both off by default', () => {
		const [, dependent = '', dependency = ''] =
			/`(\w+) is enabled, but depends on features that are disabled: \[(\w+)\]`/.exec(post) ?? [];
		expect([isOn(dependent, '1.37'), isOn(dependency, '1.37')]).toEqual([false, false]);
	});

	it('turns off together what is on by default and not locked', () => {
		const listed = [...post.matchAll(/^ {2}(\w+): false$/gm)].map(([, name = '']) => name);
		expect(listed).toHaveLength(3);
		for (const name of listed) {
			expect(standingIn(gateOf(name), '1.37')).toMatchObject({ default: true });
			expect(lockedSince(gateOf(name), version('1.37'))).toBeUndefined();
		}
	});

	it('locks in v1.37 what it frees again by emulating v1.36', () => {
		expect(lockedSince(gateOf('HPAConfigurableTolerance'), version('1.37'))).toBe('1.37');
		expect(standingIn(gateOf('HPAConfigurableTolerance'), '1.36')?.stage).toBe('beta');
	});

	it('has off by default in v1.37 what the least compatible version turns on', () => {
		expect(isOn('DRAFractionalCapacityRange', '1.37')).toBe(false);
	});

	it('tells of a gate that was removed in Alpha', () => {
		const gate = gateOf('UserNamespacesPodSecurityStandards');
		expect(gate.changes.map(({ release, stage }) => [release, stage])).toEqual([['1.29', 'alpha']]);
		expect(gate.removed).toBe('1.35');
	});

	it('tells of one that was off, on and locked before it went', () => {
		const gate = gateOf('SchedulerQueueingHints');
		expect(isOn(gate.name, '1.28')).toBe(true);
		expect(gate.note).toContain('v1.28.6');
		expect(flipsOf(gate)).toEqual(['1.29', '1.32']);
		expect([lockedIn(gate), gate.removed]).toEqual(['1.34', '1.37']);
	});

	it('tells of one that was on, off and on', () => {
		const releases = ['1.34', '1.35', '1.36', '1.37'];
		expect(releases.map((release) => isOn('MaxUnavailableStatefulSet', release))).toEqual([
			false,
			true,
			false,
			true,
		]);
		expect(gateOf('MaxUnavailableStatefulSet').note).toContain('v1.35.4');
	});

	it('names gates that go with v1.38, and the day on which it is planned', () => {
		for (const name of ['DynamicResourceAllocation', 'JobManagedBy']) {
			expect(post).toContain(`\`${name}\``);
			expect(gateOf(name).removed).toBe('1.38');
		}
		const next = catalogue.releases.get(version('1.38'));
		const [, ...day] = /计划 (\d+) 年 (\d+) 月 (\d+) 日发布/.exec(post) ?? [];
		expect(day.map((part) => part.padStart(2, '0')).join('-')).toBe(next?.released);
		expect(next?.planned).toBe(true);
	});
});
