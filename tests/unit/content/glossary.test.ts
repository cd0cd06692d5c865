import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { nameKey } from '../../../src/schemas/aliases.ts';
import { termPages } from '../../../src/schemas/term.ts';

/** What the terms owe readers and the KEPs; a record's own checks see less. */

const { glossary, keps, problems, conflicts } = await readCatalogue(process.cwd());

/** The KEPs that are called so: by name, title, alias or gate. */
const called = Map.groupBy(
	[...keps.values()].flatMap((kep) =>
		[kep.name, kep.title, ...kep.aliases, ...kep.gates].flatMap((name) =>
			name === undefined ? [] : [{ name: nameKey(name), number: kep.number }],
		),
	),
	({ name }) => name,
);

describe('the terms of the glossary', () => {
	it('are sound, and no two have a word in common', () => {
		const found = [...problems, ...conflicts].filter(({ file }) => file.includes('/glossary/'));
		expect(found).toEqual([]);
		expect(glossary.length).toBeGreaterThan(200);
	});

	it('share a word with a KEP only if that KEP is the first that they lead to', () => {
		const narrower = glossary.flatMap(({ id, term, name = term, aliases, keps: [first] }) =>
			[term, name, ...aliases]
				.filter((word) => {
					const owners = called.get(nameKey(word));
					return owners !== undefined && !owners.some(({ number }) => number === first);
				})
				.map((word) => `${id}: ${word}`),
		);
		expect(narrower).toEqual([]);
	});

	it('lead to few KEPs, and each page that answers a term has one', () => {
		expect(glossary.filter((term) => term.keps.length > 8).map(({ id }) => id)).toEqual([]);
		expect(new Set(glossary.flatMap(({ page }) => page ?? []))).toEqual(new Set(termPages));
	});

	it('say in one short sentence what they are', () => {
		const long = glossary.filter(({ explanation }) => explanation.length > 60);
		const open = glossary.filter(({ explanation }) => !/^[^。]+。$/u.test(explanation));
		expect([...long, ...open].map(({ id }) => id)).toEqual([]);
	});

	it('are called by the id that their English name makes', () => {
		const other = glossary.filter(({ id, term }) => {
			const made = term.toLowerCase().replace(/[^a-z0-9]+/g, '-');
			return id !== made.replace(/^-|-$/g, '');
		});
		expect(other.map(({ id }) => id)).toEqual([]);
	});
});
