import type { Subjects } from '../../domain/subjects.ts';
import { readOnce } from '../readOnce.ts';
import type { Variants } from '../text/fold.ts';
import type { Answer } from './answer.ts';
import { openAnswerer } from './answerer.ts';
import { type Closest, closenessOf, type Summaries, summaryOf } from './closest.ts';

/** What a query that names nothing may describe. */
export interface Described {
	/** The closest first. */
	readonly closest: readonly Answer[];
	/** Whether the first of these is clearly closer than the others. */
	readonly isClear: boolean;
}

/** What queries are about. */
export interface Answers {
	/** What a query names. */
	named(typed: string): Promise<Answer | undefined>;
	/** What a query describes, for one that names nothing; it reads more. */
	described(typed: string): Promise<Described>;
}

/** What has to be said of a description at least: a part of it, or words that tell much. */
const least = { share: 0.2, score: 10 };
const mostShown = 3;
/** What part of the best one's score the others need. */
const leastScore = 0.55;

function shownOf(found: readonly Closest[]): readonly Closest[] {
	const [best] = found;
	if (best === undefined || (best.share < least.share && best.score < least.score)) return [];
	return found.slice(0, mostShown).filter(({ score }) => score >= best.score * leastScore);
}

/** How much closer than the next one what is clearly meant has to be, by the part that it says. */
const clear = [
	{ share: 0.55, margin: 1.1 },
	{ share: 0.3, margin: 1.3 },
] as const;

function isClear([first, second]: readonly Closest[]): boolean {
	if (first === undefined) return false;
	const margin = second === undefined ? Number.POSITIVE_INFINITY : first.score / second.score;
	return clear.some((bar) => first.share >= bar.share && margin >= bar.margin);
}

/** An answer with the sentence that explains it, if there is one. */
function explained(answer: Answer, summaries: Summaries): Answer {
	return { ...answer, explanation: summaryOf(answer.subject, summaries) };
}

/** @param read reads what KEPs do and terms mean, for the first query that wants it */
export function answersOf(
	subjects: Subjects,
	read: () => Promise<Summaries>,
	variants?: Variants,
): Answers {
	const answerer = openAnswerer(subjects, variants);
	const summaries = readOnce(read);
	let closeness: ReturnType<typeof closenessOf> | undefined;
	return {
		async named(typed) {
			const answer = answerer.to(typed);
			if (answer?.subject.kind !== 'term') return answer;
			// A term leads where it leads without its explanation too.
			return explained(answer, await summaries().catch((): Summaries => ({})));
		},
		async described(typed) {
			const told = await summaries();
			closeness ??= closenessOf(subjects, told, variants);
			const found = closeness(typed);
			const shown = shownOf(found);
			return {
				closest: shown.map(({ subject }) => explained(answerer.about(subject, typed), told)),
				isClear: shown.length > 0 && isClear(found),
			};
		},
	};
}
