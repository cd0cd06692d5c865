import { describe, expect, it } from 'vitest';
import { nameQueries } from '../../../../../bench/nameQueries.ts';
import { cardLinks } from '../../../../../scripts/why/reply.ts';
import { openAnswerer } from '../../../../../src/search/answer/answerer.ts';
import { allVariants } from '../../../../../src/search/index/variants.ts';
import { subjectsOfRecords } from '../../../../support/siteSubjects.ts';

const subjects = subjectsOfRecords();
const answerer = openAnswerer(subjects, allVariants());
const answer = (typed: string) => answerer.to(typed);
const queries = nameQueries(subjects);

/** How readers write a name that they saw: as it stands there, shouted, in full width, in a hurry. */
const writings: Readonly<Record<string, (name: string) => string>> = {
	'as it stands': (name) => name,
	'in upper case': (name) => name.toUpperCase(),
	'in full width': (name) =>
		name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
	'with spaces around it': (name) => `  ${name.replaceAll(' ', '  ')} `,
};

/** Names, as somebody writes them, for which something else than a KEP of that name comes first. */
function wrong(write: (name: string) => string): string[] {
	return queries.flatMap(({ name, sort, owners }) => {
		const found = answer(write(name));
		const first = found && cardLinks(found)[0];
		return owners.includes(first ?? '') ? [] : [`${sort} ${write(name)}: ${first}, not ${owners}`];
	});
}

describe('every name, title, alias, gate and number of every KEP', () => {
	it('is asked for', () => {
		const asked = new Set(queries.flatMap(({ owners }) => owners));
		const keps = subjects.subjects.filter(({ kind }) => kind === 'kep');
		const living = keps.filter((kep) => kep.kind === 'kep' && !kep.ended);
		expect(living.filter(({ url }) => !asked.has(url))).toEqual([]);
		expect(queries.length).toBeGreaterThan(3 * keps.length);
	});

	it.each(Object.entries(writings))('is answered by a KEP of that name, written %s', (_, write) => {
		expect(wrong(write)).toEqual([]);
	});
});
