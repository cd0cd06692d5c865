import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordText } from '../../../scripts/upstream/records.ts';
import { kepSubject } from '../../../src/domain/subjects.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { bareName } from '../../../src/schemas/aliases.ts';
import { type Kep, kepSchema } from '../../../src/schemas/kep.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** A query that is an alias leads straight to its KEP, so no alias may be a name of something else. */

const catalogue = await readCatalogue(projectRoot);
const keps = [...catalogue.keps.values()];

const isLiving = (kep: Kep) => kepSubject(kep, '').ended === undefined;
const officialNames = ({ number, name, title, gates }: Kep) =>
	[String(number), name ?? title, title, ...gates].map(bareName);

/** Each alias of the catalogue and its KEP. */
const given = keps.flatMap((kep) => kep.aliases.map((alias) => ({ kep, alias })));

/** The KEPs that bear each name, officially or as an alias. */
const bearers = new Map<string, Set<Kep>>();
for (const kep of keps) {
	for (const name of [...officialNames(kep), ...kep.aliases.map(bareName)]) {
		bearers.set(name, (bearers.get(name) ?? new Set()).add(kep));
	}
}

describe('the aliases of the KEPs', () => {
	it('are there for each that a release from v1.29 on moved or may move', () => {
		const unknown = keps.filter(({ aliases, milestones, planned }) => {
			const releases = [...Object.values(milestones), ...Object.values(planned)];
			return aliases.length === 0 && releases.some((release) => Number(release?.slice(2)) >= 29);
		});
		expect(unknown.map(({ number }) => number)).toEqual([]);
	});

	it('say what the name, the title, the gates and the number do not', () => {
		const idle = given.filter(({ kep, alias }) => officialNames(kep).includes(bareName(alias)));
		expect(idle.map(({ kep, alias }) => `${kep.number} ${alias}`)).toEqual([]);
	});

	it('are no name of another KEP, unless nobody goes on with all but one of them', () => {
		const shared = given.filter(({ alias }) => {
			return [...(bearers.get(bareName(alias)) ?? [])].filter(isLiving).length > 1;
		});
		expect(shared.map(({ kep, alias }) => `${kep.number} ${alias}`)).toEqual([]);
	});

	it('are no feature gate of the catalogue, which has a place of its own', () => {
		const gates = new Set([...catalogue.gates.keys()].map(bareName));
		const taken = given.filter(({ alias }) => gates.has(bareName(alias)));
		expect(taken.map(({ kep, alias }) => `${kep.number} ${alias}`)).toEqual([]);
	});

	it('stand in the files as an import writes them', () => {
		const moved = keps.filter((kep) => {
			const text = readFileSync(join(projectRoot, `src/content/keps/${kep.number}.yaml`), 'utf8');
			return recordText(kep, kepSchema, text) !== text;
		});
		expect(moved.map(({ number }) => number)).toEqual([]);
	});
});
