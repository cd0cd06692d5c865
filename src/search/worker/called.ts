import type { Subject, Subjects } from '../../domain/subjects.ts';
import { bare, comparable } from '../text/comparable.ts';
import type { Variants } from '../text/fold.ts';

/** Addresses of pages. */
type Addresses = ReadonlySet<string>;

/** What leads to exactly the pages of a subject when it is typed alone. */
function namesOf(subject: Subject): readonly string[] {
	if (subject.kind === 'kep') {
		const { names, gates, number } = subject;
		return [...names, ...gates, `${number}`, `kep${number}`];
	}
	if (subject.kind !== 'release') return subject.names;
	return subject.names.flatMap((name) => (/^v?\d/.test(name) ? [name, `${name}.0`] : [name]));
}

/** The pages about one subject alone; gates and terms have none, they stand in lists. */
function pagesOf(subject: Subject): readonly string[] {
	if (subject.kind === 'gate' || subject.kind === 'term') return [];
	return subject.kind === 'release' && subject.post !== undefined
		? [subject.url, subject.post]
		: [subject.url];
}

function pagesByName({ subjects }: Subjects, variants: Variants): ReadonlyMap<string, Addresses> {
	const known = new Map<string, Set<string>>();
	for (const subject of subjects) {
		const pages = pagesOf(subject);
		for (const name of pages.length === 0 ? [] : namesOf(subject)) {
			const key = bare(comparable(name, variants).text);
			const named = known.get(key) ?? new Set();
			for (const page of pages) named.add(page);
			known.set(key, named);
		}
	}
	return known;
}

/**
 * Tells which pages are called just so as a comparable phrase says, beside their titles: none as long as
 * the subjects cannot be read, without which pages are found all the same.
 */
export function calledReader(
	subjects: () => Promise<Subjects>,
	variants: Variants,
): (phrase: string) => Promise<Addresses> {
	let names: ReturnType<typeof pagesByName> | undefined;
	return async (phrase) => {
		try {
			names ??= pagesByName(await subjects(), variants);
		} catch {
			return new Set();
		}
		return names.get(bare(phrase)) ?? new Set();
	};
}
