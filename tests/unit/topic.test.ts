import { expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { topic } from '../../src/strings/topic.ts';
import { sourcesIn } from '../support/sources.ts';

/** Where the blog says what it is called and about: all that another blog changes. */
const own = ['src/site.ts', 'src/strings/topic.ts', 'src/strings/about.ts'];

/** What reads or tells the records of Kubernetes alone, and rests without a catalogue. */
const ofCatalogue =
	/^(?:src\/(?:domain\/(?:checkup\/|actionParts\.ts)|strings\/(?:sources|path|checkup|checkupPage|upstream)\.ts)|scripts\/(?:upstream\/|kubernetesApi\.ts))/;

/** The names of languages that authors write beside code. */
const languages = 'src/markdown/shiki/highlighter.ts';

it('what the blog is called and about stands in three files, and where the catalogue is read', () => {
	const names = [...topic.names, site.name].map((name) => name.toLowerCase());
	const code = ['src', 'scripts'].flatMap((folder) => sourcesIn(folder, /\.(ts|astro|mjs|css)$/));
	const saying = code.filter(({ path, text }) => {
		if (own.includes(path) || ofCatalogue.test(path) || path === languages) return false;
		const said = text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g, '').toLowerCase();
		return names.some((name) => said.includes(name));
	});
	expect(code.length).toBeGreaterThan(300);
	expect(saying.map(({ path }) => path)).toEqual([]);
});
