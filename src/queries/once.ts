import { printOf } from '../print.ts';
import { noteRead, tellsOf, untold } from '../reads.ts';

const kind = 'query';

/** The questions that pages may depend on, by their names. */
const questions = new Map<string, () => Promise<unknown>>();

tellsOf(kind, async (name) => {
	const ask = questions.get(name);
	// A page's own questions are known when it is rendered, and not before: then nobody can tell.
	return ask && printOf(await ask());
});

/**
 * A question that a build asks once and keeps the answer of: Astro makes all entries of a collection
 * anew for every call. A page that asks it depends on its answer, which is data. In dev content changes
 * between requests, so there it is asked each time.
 */
export function once<Answer>(name: string, ask: () => Promise<Answer>): () => Promise<Answer> {
	let answer: Promise<Answer> | undefined;
	const answered = () => {
		noteRead(kind, name);
		if (import.meta.env.DEV) return untold(ask);
		answer ??= untold(ask);
		return answer;
	};
	questions.set(name, answered);
	return answered;
}
