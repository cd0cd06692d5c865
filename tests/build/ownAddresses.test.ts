import { expect, it } from 'vitest';
import { siteAddresses } from '../../src/loaders/siteAddresses.ts';
import { pathBesidePosts } from '../../src/urls.ts';
import { filesBelow, pagesIn } from '../support/output.ts';
import { outputFolder } from '../support/outputFolder.ts';

it('knows every file of the output as the site’s own, but those of public/, beside posts and of old addresses', () => {
	const redirects = pagesIn(outputFolder).filter(({ html }) =>
		html.includes('http-equiv="refresh"'),
	);
	const beside = filesBelow('src/content/posts').map((name) => pathBesidePosts(name).slice(1));
	const authors = new Set([
		...filesBelow('public'),
		...beside,
		...redirects.map(({ file }) => file),
	]);
	const files = filesBelow(outputFolder);
	const ids = files.flatMap((file) => /^posts\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
	const { isTaken } = siteAddresses(process.cwd(), ids);
	expect(files.filter((file) => !authors.has(file) && !isTaken(`/${file}`))).toEqual([]);
});
