import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { byGroupVersionKind, groupedByApiVersion } from '../../src/domain/apis.ts';
import { versionsByName } from '../../src/domain/components.ts';
import { kepsByGate, sigsOf } from '../../src/domain/keps.ts';
import { isOut } from '../../src/domain/releases.ts';
import { type SiteLists, siteLists } from '../../src/domain/siteLists.ts';
import {
	apiSubject,
	gateSubject,
	kepSubject,
	releaseSubject,
	type Subjects,
	sigSubject,
	termSubject,
} from '../../src/domain/subjects.ts';
import { apiSchema } from '../../src/schemas/api.ts';
import { gateSchema } from '../../src/schemas/gate.ts';
import { kepSchema } from '../../src/schemas/kep.ts';
import { releaseSchema } from '../../src/schemas/release.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { compareVersions } from '../../src/schemas/versionOrder.ts';
import { projectRoot } from './projectCopy.ts';

/** The content of each YAML file of a folder. */
function recordsIn(folder: string): unknown[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.map((name): unknown => parse(readFileSync(join(folder, name), 'utf8')));
}

/** The records of the project by their folders, without Astro. */
export function readRecords(content = join(projectRoot, 'src/content')) {
	const read = <Of>(name: string, schema: { parse(of: unknown): Of }): readonly Of[] =>
		recordsIn(join(content, name)).map((record) => schema.parse(record));
	const newestFirst = [...read('releases', releaseSchema)].sort((a, b) =>
		compareVersions(b.version, a.version),
	);
	return {
		keps: [...read('keps', kepSchema)].sort((a, b) => a.number - b.number),
		gates: new Map(read('gates', gateSchema).map((gate) => [gate.name as string, gate])),
		terms: read('glossary', termSchema),
		apis: read('apis', apiSchema),
		releases: newestFirst,
		posts: new Set(readdirSync(join(content, 'posts'))),
	};
}

/** The addresses of the pages of terms, as far as questions about the site's own records need them. */
const pages: Readonly<Record<string, string>> = { comparisons: '/compare/', checkup: '/check/' };

/** All that has a name on the site, read from the records themselves. */
export function subjectsOfRecords(content?: string): Subjects {
	const { keps, gates, terms, apis, releases, posts } = readRecords(content);
	const ofGate = kepsByGate(keps);
	const pageOf = (page?: string) => page && (pages[page] ?? `/${page}/`);
	const postOf = (version: string) =>
		posts.has(`v${version}.0.md`) ? `/posts/v${version}.0/` : undefined;
	return {
		subjects: [
			...keps.map((kep) => kepSubject(kep, `/keps/${kep.number}/`)),
			...releases.map((release) => {
				const { version } = release;
				return releaseSubject(release, {
					url: `/releases/${version}/`,
					post: postOf(version),
					components: versionsByName(release),
				});
			}),
			...[...new Set([...gates.keys(), ...ofGate.keys()])].map((name) => {
				const gate = { name, gate: gates.get(name), keps: ofGate.get(name) ?? [] };
				return gateSubject(gate, `/gates/#${name}`);
			}),
			...terms.map((term) =>
				termSubject(term, { url: `/glossary/#${term.id}`, page: pageOf(term.page) }),
			),
			...groupedByApiVersion(byGroupVersionKind(apis)).map((group) =>
				apiSubject(group.apis, `/apis/#${group.apiVersion}`),
			),
			...sigsOf(keps).map((sig) =>
				sigSubject(sig, keps.filter((kep) => kep.sig === sig).length, `/sigs/${sig}/`),
			),
		],
		plan: '/compare/{from}...{to}/',
		check: '/check/?from={from}&to={to}',
		planned: releases
			.filter(isOut)
			.map(({ version }) => version)
			.reverse(),
		lists: Object.fromEntries(siteLists.map((list) => [list, pageOf(list)])) as SiteLists,
	};
}

/** What the records say that KEPs do and terms mean, as `summaries.json` has it. */
export function summariesOfRecords(content?: string): Readonly<Record<string, string>> {
	const { keps, terms } = readRecords(content);
	return Object.fromEntries([
		...keps.flatMap(({ number, summary }) => (summary === undefined ? [] : [[number, summary]])),
		...terms.map(({ term, explanation }) => [term, explanation]),
	]);
}
