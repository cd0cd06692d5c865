import { describe, expect, it } from 'vitest';
import { file, kepOf, remarksOf } from './aKepYaml.ts';

describe('a SIG', () => {
	it.each(['sig-apps', 'SIG Apps', 'apps', '"sig-apps "'])('may be written “%s”', (written) => {
		expect(kepOf(file({ 'owning-sig': `owning-sig: ${written}` }))?.sig).toBe('apps');
	});

	it('is that of the folder where none is named', () => {
		expect(kepOf(file({ 'owning-sig': 'owning-sig:' }))?.sig).toBe('apps');
	});

	it('may have a digit in its name', () => {
		expect(kepOf(file({ 'owning-sig': 'owning-sig: sig-k8s-infra' }))?.sig).toBe('k8s-infra');
	});

	it('is that of the folder where the one that is named is unknown, and that is told', () => {
		const text = file({ 'owning-sig': 'owning-sig: sig-xyz' });
		expect(kepOf(text)?.sig).toBe('apps');
		expect(remarksOf(text)).toMatchObject([{ line: 3, message: expect.stringContaining('xyz') }]);
	});

	it.each([
		['sig-arch', 'architecture'],
		['machinery', 'api-machinery'],
		['sig-contribex', 'contributor-experience'],
		['wg-lts', 'wg-lts'],
		['committee-security-response', 'committee-security-response'],
	])('takes part as “%s” under the name %s', (written, name) => {
		const text = file({}, `participating-sigs: [${written}]\n`);
		expect(kepOf(text)?.participating).toEqual([name]);
		expect(remarksOf(text)).toEqual([]);
	});

	it('that nobody knows does not take part, and its line is told', () => {
		const text = file({}, 'participating-sigs:\n  - sig-node\n  - jobset\n');
		expect(kepOf(text)?.participating).toEqual(['node']);
		expect(remarksOf(text)).toMatchObject([
			{ line: 11, message: expect.stringContaining('jobset') },
		]);
	});

	it('takes part once, and not beside itself', () => {
		const more = 'participating-sigs: [sig-node, sig-apps, node, TBD]\n';
		expect(kepOf(file({}, more))?.participating).toEqual(['node']);
		expect(kepOf(file({}, 'participating-sigs: sig-node\n'))?.participating).toEqual(['node']);
		expect(kepOf(file({}, 'participating-sigs:\n'))?.participating).toEqual([]);
	});
});
