import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/schemas/versionOrder.ts';
import { codeIn, readEditorsPosts, upgradeSectionOf } from '../../support/editorsPosts.ts';
import { factKinds, type UpgradeFact, upgradeFacts } from '../../support/upgradeFacts.ts';

/** What stops a component after an upgrade, or needs a hand before it, stands in the post of its release. */

const posts = (await readEditorsPosts()).filter(({ post }) => !post.preview);
const releases = [...new Set(upgradeFacts.map(({ release }) => release))];
const labelOf = ({ kind, name }: UpgradeFact) => `${kind} ${name}`;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether code names a thing as a whole: `--cloud` does not stand in `--cloud-config`. */
const isNamedIn = (code: string, name: string) =>
	new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`).test(code);

describe('the facts about upgrades', () => {
	it('are there for every release that the editors wrote about', () => {
		const written = posts.flatMap(({ post }) => post.release ?? []);
		expect(releases).toEqual(written.sort(compareVersions));
	});
});

describe.each(releases)('the upgrade to v%s', (release) => {
	const facts = upgradeFacts.filter((fact) => fact.release === release);
	const post = posts.find((found) => found.post.release === release);
	const code = codeIn(upgradeSectionOf(post?.text ?? '')).join('\n');

	it('takes nothing away that the post of that release does not name under 升级前必看', () => {
		const missing = facts.filter(({ name }) => !isNamedIn(code, name)).map(labelOf);
		expect(missing).toEqual([]);
	});

	it('is told in items that begin with the thing to do in bold', () => {
		const items = upgradeSectionOf(post?.text ?? '').match(/^[-*] .*$/gm) ?? [];
		expect(items.filter((item) => !/^- \*\*.+?\*\*/.test(item))).toEqual([]);
	});

	it('has its facts in a file of its own, sorted by kind and name, each once', () => {
		expect(new Set(facts.map(({ file }) => file))).toEqual(new Set([`${release}.tsv`]));
		const labels = facts.map(labelOf);
		expect(labels).toEqual([...new Set(labels)].sort());
	});

	it('has facts of a known kind that can be checked', () => {
		const flawed = facts.filter(
			({ kind, name, source, more }) =>
				!factKinds.some((known) => known === kind) ||
				name.trim() !== name ||
				name === '' ||
				!/^https:\/\/\S+$/.test(source) ||
				more.length > 0,
		);
		expect(flawed.map(labelOf)).toEqual([]);
	});
});
