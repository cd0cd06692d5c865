import { expect, it } from 'vitest';
import { pagesLinked } from '../../../src/integrations/searchDevelopment.ts';

it('the development search follows links to pages of this site alone', () => {
	const links = ['../b/?q=1#x', '/k8s/c/', '/k8s/rss.xml', '/other/', 'https://example.org/k8s/d/'];
	const html = links.map((href) => `<a class="x" href="${href}">x</a>`).join('');
	const page = { address: 'http://localhost:1/k8s/a/', base: '/k8s/' };
	expect(pagesLinked(`${html}<link href="/k8s/e/">`, page)).toEqual(['/k8s/b/', '/k8s/c/']);
});
