import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeHostFiles } from '../../../src/build/hosting.ts';
import { headerRules, headersFile } from '../../../src/hosting/headers.ts';
import { nginxFile } from '../../../src/hosting/nginx.ts';
import { redirectsFile } from '../../../src/hosting/redirects.ts';
import { outputIn } from '../../support/outputIn.ts';

const worker = 'search-worker.abc.js';
const redirects = [{ from: '/k8s/old', to: '/k8s/posts/a/' }];

/** What a build with these files in `_astro/` writes, by name. */
async function written(base: string, files: readonly string[]): Promise<Record<string, string>> {
	const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
	mkdirSync(join(folder, '_astro'));
	for (const file of files) writeFileSync(join(folder, '_astro', file), '');
	await writeHostFiles(await outputIn(folder), { base, redirects });
	const names = readdirSync(folder).filter((name) => name !== '_astro');
	const texts = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
	rmSync(folder, { recursive: true });
	return Object.fromEntries(texts);
}

describe('the files for hosts that a build writes', () => {
	it.each(['/k8s/'])(
		'hold the tables for the base path %s, the built worker and the addresses that moved',
		async (base) => {
			const rules = headerRules({ base: '/k8s/', workers: [worker] });
			expect(await written(base, [worker, 'page.def.js', 'search-worker.abc.js.map'])).toEqual({
				_headers: headersFile(rules),
				_redirects: redirectsFile(redirects),
				'_nginx.conf': nginxFile({ base: '/k8s/', rules, redirects }),
			});
		},
	);

	it('hold as many rules whatever was built', async () => {
		const few = await written('/', [worker]);
		const many = await written('/', [worker, ...'abcdef'.split('').map((name) => `${name}.js`)]);
		expect(many).toEqual(few);
	});
});
