import { apiVersionOf, byGroupVersionKind, groupedByApiVersion } from '../../src/domain/apis.ts';
import { componentOf, componentsOf, etcdMovesIn, versionsOf } from '../../src/domain/components.ts';
import { nameOf } from '../../src/domain/keps.ts';
import type { Change } from '../../src/domain/milestones.ts';
import type { Api } from '../../src/schemas/api.ts';
import type { Component } from '../../src/schemas/component.ts';
import type { Gate } from '../../src/schemas/gate.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import { componentStrings } from '../../src/strings/components.ts';
import { scaffoldPosts as words } from '../../src/strings/scaffoldPosts.ts';
import { sources } from '../../src/strings/sources.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

/** 升级前必看 of a scaffold: what the catalogue knows that an upgrade to the release would meet. */

/** Where the facts of some records were read, and the KEPs that they are about, as links. */
function sourcesOf(
	records: readonly { readonly source: string }[],
	keps: readonly Kep[] = [],
): string {
	const own = [...new Set(records.map(({ source }) => source))];
	return words.sources([
		...keps.map(({ number }) => `[KEP-${number}](${sources.kep(number)})`),
		...own.map((source) => `[${words.source(source)}](${source})`),
	]);
}

const coded = (names: readonly string[]) => names.map((name) => `\`${name}\``).join('、');

/** What the records say of some gates beside their stages, for the author alone. */
function notesOf(gates: readonly Gate[]): string {
	const notes = gates.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}：${note}`]));
	return notes.length === 0 ? '' : words.note(notes.join(' '));
}

/** What an item leaves to be written: what it is about, and of a release that is not out all of it. */
function leftOf({ isPlanned }: ReleaseFacts, about = ''): string {
	const left = (isPlanned ? words.stillPlanned : '') + about;
	return left === '' ? '' : words.hint(left);
}

function endingItem({ kep, after }: Change, facts: ReleaseFacts): string {
	const lead = words.ending(nameOf(kep), after ?? 'removed');
	return `- ${lead} ${kep.summary ?? ''}${leftOf(facts, words.aboutEnding)}${sourcesOf([], [kep])}`;
}

function removedGatesItem(facts: ReleaseFacts): readonly string[] {
	const { removedGates } = facts;
	if (removedGates.length === 0) return [];
	const lead = words.removedGates(removedGates.length);
	const names = coded(removedGates.map(({ name }) => name));
	const left = leftOf(facts, words.aboutRemovedGates);
	return [`- ${lead}${names}。${left}${sourcesOf(removedGates)}${notesOf(removedGates)}`];
}

/** Whether a gate is on in the release that is written about. */
function isOn({ changes }: Gate, { release }: ReleaseFacts): boolean {
	return changes.find((change) => change.release === release.version)?.default === true;
}

function lockedGatesItem(facts: ReleaseFacts): readonly string[] {
	const { lockedGates } = facts;
	if (lockedGates.length === 0) return [];
	const sides = [true, false].flatMap((on) => {
		const names = lockedGates.filter((gate) => isOn(gate, facts) === on).map(({ name }) => name);
		return names.length === 0 ? [] : [words.lockedTo(coded(names), on)];
	});
	const lead = words.lockedGates(lockedGates.length);
	const told = `${lead} ${leftOf(facts)}${sides.join('，')}`;
	return [`- ${told}${sourcesOf(lockedGates)}${notesOf(lockedGates)}`];
}

function flippedGateItem(gate: Gate, facts: ReleaseFacts): string {
	const lead = words.flippedGate(gate.name, isOn(gate, facts));
	const left = leftOf(facts, words.aboutFlippedGate);
	return `- ${lead} ${left}${sourcesOf([gate], facts.kepsOfGate(gate.name))}${notesOf([gate])}`;
}

/** The kinds of one version of the API, by what takes their place. */
function replacedIn(apis: readonly Api[]): string {
	return [...Map.groupBy(apis, ({ replacement }) => replacement)]
		.map(([by, same]) => words.replaced(same.map(({ kind }) => kind).join('、'), by))
		.join('，');
}

function apiItems(
	apis: readonly Api[],
	lead: (apiVersion: string) => string,
	facts: ReleaseFacts,
): readonly string[] {
	return groupedByApiVersion(byGroupVersionKind(apis)).map(({ apis: same }) => {
		const [first] = same;
		const apiVersion = first === undefined ? '' : apiVersionOf(first);
		return `- ${lead(apiVersion)} ${leftOf(facts)}${replacedIn(same)}${sourcesOf(same)}`;
	});
}

function etcdItems({ release, before }: ReleaseFacts): readonly string[] {
	const etcd = componentOf(release, 'etcd');
	if (before === undefined || etcd === undefined) return [];
	return etcdMovesIn(before, [release]).map(
		({ from, to }) =>
			`- ${words.etcd(from, to)} ${words.hint(words.aboutEtcd)}${sourcesOf([etcd])}`,
	);
}

/** What is said of a component beside its version: what kubeadm installed with the release before. */
function noteOf({ name, version }: Component, { before }: ReleaseFacts): string {
	const was = before === undefined ? undefined : componentOf(before, name)?.version;
	if (before === undefined || version === undefined || was === undefined) return '';
	return was === version ? words.sameVersion : words.wasVersion(before.version, was);
}

function componentTable(facts: ReleaseFacts): string {
	const { release } = facts;
	const components = componentsOf(release);
	if (components.length === 0) return words.hint(words.noComponents);
	const rows = components.map((one) => {
		const versions = componentStrings.versions(versionsOf(one));
		return `| ${one.name} | [${versions}](${one.source}) | ${noteOf(one, facts)} |`;
	});
	return [words.installed(release.version), '', words.table, ...rows].join('\n');
}

/** A smaller heading with its items; nothing without any. */
function part(heading: string, items: readonly string[]): readonly string[] {
	return items.length === 0 ? [] : [`### ${heading}\n\n${items.join('\n')}`];
}

/** The whole section, without its heading. */
export function upgradeSection(facts: ReleaseFacts): string {
	const { endings, endedApis, deprecatedApis, flippedGates } = facts;
	const [deprecated, ended] = [true, false].map((wanted) =>
		endings
			.filter(({ after }) => (after === 'deprecated') === wanted)
			.map((change) => endingItem(change, facts)),
	) as [string[], string[]];
	const first = [...ended, ...removedGatesItem(facts), ...etcdItems(facts)];
	const deprecatedItems = apiItems(deprecatedApis, words.deprecatedApi, facts);
	return [
		words.hint(words.aboutUpgrade),
		...(first.length === 0 ? [] : [first.join('\n')]),
		...part(words.removals, [
			...lockedGatesItem(facts),
			...apiItems(endedApis, words.endedApi, facts),
		]),
		...part(
			words.behaviour,
			flippedGates.map((gate) => flippedGateItem(gate, facts)),
		),
		...part(words.deprecations, [...deprecated, ...deprecatedItems]),
		`### ${words.components}\n\n${componentTable(facts)}`,
	].join('\n\n');
}
