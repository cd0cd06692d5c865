import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordText } from '../../../scripts/upstream/records.ts';
import { kepSubject } from '../../../src/domain/subjects.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import { nameKey } from '../../../src/schemas/aliases.ts';
import { type Kep, kepSchema } from '../../../src/schemas/kep.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** A query that is an alias leads straight to its KEP, so no alias may be a name of something else. */

const catalogue = await readCatalogue(projectRoot);
const keps = [...catalogue.keps.values()];

const isLiving = (kep: Kep) => kepSubject(kep, '').ended === undefined;
const officialNames = ({ number, name, title }: Kep) =>
	[String(number), name ?? title, title].map(nameKey);

/** Each alias of the catalogue and its KEP. */
const given = keps.flatMap((kep) => kep.aliases.map((alias) => ({ kep, alias })));
const shown = (some: typeof given) => some.map(({ kep, alias }) => `${kep.number} ${alias}`);

/** The KEPs by what `namesOf` says that they are called. */
function bearersBy(namesOf: (kep: Kep) => readonly string[]) {
	const pairs = keps.flatMap((kep) => [...new Set(namesOf(kep))].map((name) => ({ name, kep })));
	const byName = Map.groupBy(pairs, ({ name }) => name);
	return (name: string) => (byName.get(nameKey(name)) ?? []).map(({ kep }) => kep);
}

const called = bearersBy((kep) => [...officialNames(kep), ...kep.aliases.map(nameKey)]);
const withGate = bearersBy(({ gates }) => gates.map(nameKey));

describe('the aliases of the KEPs', () => {
	it('are there for each that a release from v1.29 on moved or may move', () => {
		const unknown = keps.filter(({ aliases, milestones, planned }) => {
			const releases = [...Object.values(milestones), ...Object.values(planned)];
			return aliases.length === 0 && releases.some((release) => Number(release?.slice(2)) >= 29);
		});
		expect(unknown.map(({ number }) => number)).toEqual([]);
	});

	it('say what the name, the title, the number and a gate of its own do not', () => {
		const idle = given.filter(({ kep, alias }) => {
			const isOwnGate = withGate(alias).includes(kep) && withGate(alias).length === 1;
			return isOwnGate || officialNames(kep).includes(nameKey(alias));
		});
		expect(shown(idle)).toEqual([]);
	});

	it('are no name of another KEP, unless nobody goes on with all but one of them', () => {
		const shared = given.filter(({ alias }) => called(alias).filter(isLiving).length > 1);
		expect(shown(shared)).toEqual([]);
	});

	it('are no feature gate, unless it is one of several KEPs of which one is known by it', () => {
		const gates = new Set([...catalogue.gates.keys()].map(nameKey));
		const taken = given.filter(({ kep, alias }) => {
			const isGate = gates.has(nameKey(alias)) || withGate(alias).length > 0;
			return isGate && !withGate(alias).includes(kep);
		});
		expect(shown(taken)).toEqual([]);
	});

	it('stand in the files as an import writes them', () => {
		const moved = keps.filter((kep) => {
			const text = readFileSync(join(projectRoot, `src/content/keps/${kep.number}.yaml`), 'utf8');
			return recordText(kep, kepSchema, text) !== text;
		});
		expect(moved.map(({ number }) => number)).toEqual([]);
	});
});
