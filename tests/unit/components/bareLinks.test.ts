import { expect, it } from 'vitest';
import { withBareLinks } from '../../../src/components/bareLinks.ts';

it('a link whose words are its address says so, for paper', () => {
	const bare = '<a href="https://a.example/?b&amp;c" rel="external">https://a.example/?b&amp;c</a>';
	expect(withBareLinks(bare)).toBe(bare.replace('<a ', '<a class="address" '));
});

it.each([
	'<a href="https://kep.k8s.io/1" rel="external">https://kep.k8s.io/1</a>',
	'<a href="https://github.com/kubernetes/enhancements/issues/1" rel="external">提案</a>',
])('the author’s address of a KEP says so: %s', (link) => {
	expect(withBareLinks(link)).toBe(link.replace('<a ', '<a class="kep-address" '));
});

it.each([
	'<a href="/posts/a/">https://a.example/</a>',
	'<a href="https://a.example/" rel="external">甲</a>',
	'<a href="https://a.example/" rel="external">https://a.example/b</a>',
])('other links stay as they are: %s', (link) => {
	expect(withBareLinks(link)).toBe(link);
});
