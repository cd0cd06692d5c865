import { describe, expect, it } from 'vitest';
import { contentTypeOf, kinds } from '../../../src/hosting/types.ts';
import { servedFolder } from '../scripts/aServedFolder.ts';

const endings = kinds.flatMap((kind) => kind.endings);
const { ask } = servedFolder(
	Object.fromEntries(endings.map((ending) => [`a.${ending}`, 'x'] as const)),
);

describe('the type of a file', () => {
	it.each(endings)('that ends in .%s is what our own server says', async (ending) => {
		const { headers } = await ask(`/k8s/a.${ending}`);
		expect(contentTypeOf(`x/a.${ending}`)).toBe(headers['content-type']);
	});

	it('goes by the last ending, whatever its case', () => {
		expect(contentTypeOf('a.html/b.PNG')).toBe('image/png');
		expect(contentTypeOf('posts/v1.31.0.md')).toBe('text/markdown; charset=utf-8');
	});

	it.each(['LICENSE', 'a.html/LICENSE', 'x.pf_index', 'x.', '.html'])(
		'%s is not known by its name',
		(name) => {
			expect(contentTypeOf(name)).toBe('application/octet-stream');
		},
	);

	it('is named once for each ending', () => {
		expect(new Set(endings).size).toBe(endings.length);
	});
});
