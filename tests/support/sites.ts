import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listen, siteServer } from '../../scripts/siteServer.ts';
import { outputIsCurrent } from '../../src/build/current.ts';
import { site } from '../../src/site.ts';
import { becomeAnotherBlog } from './anotherBlog.ts';
import { unpackedBrowser } from './browserProgram.ts';
import { buildSite, copyProject, projectRoot } from './projectCopy.ts';
import { anotherAddress, fixtureAddress } from './siteAddresses.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder of the built site. */
		output: string;
		/** Where it is served, without base path and closing slash. */
		origin: string;
	}
}

/** A site that tests read: where its sources are, and the address that it is built for. */
interface Site {
	readonly root: string;
	/** `SITE_URL`, if it is not the project's own. */
	readonly address: string | undefined;
}

const fixtureRoot = join(projectRoot, '.cache', 'fixture-site');
const anotherRoot = join(projectRoot, '.cache', 'another-site');

/**
 * Takes out the records of KEPs that no post names, hundreds of pages that the own site has as well, and
 * the terms that would lead to them.
 */
function dropUnnamedKeps(): void {
	const posts = join(fixtureRoot, 'src/content/posts');
	const names = readdirSync(posts, { recursive: true, encoding: 'utf8' });
	const written = names
		.filter((name) => /\.mdx?$/.test(name))
		.map((name) => readFileSync(join(posts, name), 'utf8'));
	const named = new Set(written.join('\n').match(/(?<!\d)\d{1,5}(?!\d)/g));
	const records = join(fixtureRoot, 'src/content/keps');
	for (const file of readdirSync(records)) {
		if (!named.has(file.replace(/\.yaml$/, ''))) rmSync(join(records, file));
	}
	const glossary = join(fixtureRoot, 'src/content/glossary');
	for (const file of readdirSync(glossary)) {
		const keps = readFileSync(join(glossary, file), 'utf8').match(/(?<=^ {2}- )\d+$/gm) ?? [];
		if (keps.some((number) => !named.has(number))) rmSync(join(glossary, file));
	}
}

/** The project as it is now; what was built and cached of it stays. */
function layProject(root: string): void {
	mkdirSync(root, { recursive: true });
	for (const name of readdirSync(root).filter((name) => !/^(dist|\.cache)$/.test(name))) {
		rmSync(join(root, name), { recursive: true });
	}
	copyProject(root);
}

/** Puts the posts and pictures of tests/fixtures/ among the project's own. */
function addFixtures(): void {
	const fixtures = join(projectRoot, 'tests', 'fixtures');
	cpSync(join(fixtures, 'posts'), join(fixtureRoot, 'src/content/posts'), { recursive: true });
	cpSync(join(fixtures, 'img'), join(fixtureRoot, 'public/img'), { recursive: true });
	// So many that lists have a second page.
	for (let number = 1; number <= site.pageSize; number += 1) {
		const post = `---\ntitle: 短文 ${number}\nauthor: 甲\ndate: 2023-01-01\ntags: [短文]\n---\n短。\n`;
		writeFileSync(join(fixtureRoot, `src/content/posts/short-${number}.md`), post);
	}
	dropUnnamedKeps();
}

/** Builds a site unless its output is there already; throws with the report when it does not build. */
async function build({ root, address }: Site): Promise<void> {
	if (root !== projectRoot) layProject(root);
	if (root === fixtureRoot) addFixtures();
	if (root === anotherRoot) becomeAnotherBlog(root);
	if (outputIsCurrent(root, address)) return;
	console.log(`Building ${address ?? 'the site'} for the tests …`);
	const { code, output } = await buildSite(
		root,
		address === undefined ? {} : { SITE_URL: address },
	);
	if (code === 0) return;
	console.error(output);
	throw new Error(`The site does not build (exit code ${code}); its report is above.`);
}

/** The site that the tests of a project read: the one of its environment. */
function siteOf({ config }: TestProject): Site {
	const address = config.env?.['SITE_URL'];
	const roots = new Map([
		[fixtureAddress, fixtureRoot],
		[anotherAddress, anotherRoot],
	]);
	return { root: roots.get(address ?? '') ?? projectRoot, address };
}

/**
 * Before the tests of a project: builds the sites of all projects that are about to run, side by
 * side, and serves the project's own with the headers that hosts send.
 */
export async function setup(project: TestProject): Promise<() => void> {
	const reading = project.vitest.projects.filter(({ name }) => name !== 'unit');
	await Promise.all([...reading.map((one) => build(siteOf(one))), unpackedBrowser()]);
	const { root, address } = siteOf(project);
	const folder = join(root, 'dist');
	const base = address === undefined ? '/' : new URL(address).pathname;
	const server = siteServer({ folder, base });
	const port = await listen(server, { port: 0, host: '127.0.0.1' });
	project.provide('output', folder);
	project.provide('origin', `http://127.0.0.1:${port}`);
	return () => {
		server.close();
		server.closeAllConnections();
	};
}
