import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckupSources, checkupRules } from '../../src/domain/checkup/checkupRules.ts';
import type { Finding, Upgrade } from '../../src/domain/checkup/findings.ts';
import { judge } from '../../src/domain/checkup/judge/judge.ts';
import { namesOf } from '../../src/domain/checkup/reader/names.ts';
import { readSeen } from '../../src/domain/checkup/reader/reader.ts';
import { isOut, newestReleaseFirst, pairsOf } from '../../src/domain/releases.ts';
import { readCatalogue } from '../../src/loaders/catalogue.ts';
import { readEditorsPosts } from './editorsPosts.ts';

/** The check over the records and posts of this project, from the text of a file to what is found. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const catalogue = await readCatalogue(root);
const releases = newestReleaseFirst([...catalogue.releases.values()].filter(isOut));

/** What the check knows is made of. */
export const sources: CheckupSources = {
	releases: releases.toReversed(),
	gates: [...catalogue.gates.values()],
	apis: [...catalogue.apis.values()],
	posts: (await readEditorsPosts()).map(({ post }) => post),
};

export const rules = checkupRules(sources);

/** Every pair of an older and a newer release that is out. */
export const upgrades: readonly Upgrade[] = pairsOf(releases).map(({ from, to }) => ({
	from: from.version,
	to: to.version,
}));

const names = namesOf(rules);

/** What the check finds in a text. */
export function findingsIn(text: string, upgrade: Upgrade): readonly Finding[] {
	return judge(readSeen(text, names), rules, upgrade);
}

/** The text of each file of a folder of fixtures, by its path from there. */
export function fixtures(folder: string): ReadonlyMap<string, string> {
	const place = join(root, 'tests/fixtures/checkup', folder);
	const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return new Map(paths.map((path) => [path.slice(place.length + 1), readFileSync(path, 'utf8')]));
}

/** A finding in a few words: its line, what it does, and to what. */
export function inWords(found: Finding): string {
	const { line, effect } = found;
	switch (found.of) {
		case 'gate':
			return `${line} ${effect} ${found.seen.name} ${found.why} ${found.release ?? ''}`.trim();
		case 'goneGates':
			return `${line} ${effect} ${found.names.join(' ')}`;
		case 'api': {
			const { apiVersion, kind, resource } = found.seen;
			const to = found.apis.map(({ replacement }) => replacement ?? '');
			const what = [apiVersion, kind ?? resource].filter((one) => one !== undefined).join(' ');
			return `${line} ${effect} ${what} ${found.why} ${found.release ?? ''} ${[...new Set(to)].join('|')}`.trim();
		}
		case 'action':
			return `${line} ${effect} ${found.name} ${found.rule.release}`;
		case 'skew':
			return `${line} ${effect} ${found.seen.version} skew`;
	}
}
