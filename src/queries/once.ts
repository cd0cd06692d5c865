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
 * Whether answers may be kept: a build has the same content to its end, and a development server makes the
 * modules that ask for content anew when it changes. Nobody does that where there is no server.
 */
const areKept = import.meta.env.PROD || import.meta.hot !== undefined;

/**
 * A question that is asked once for the same content: Astro makes all entries of a collection anew for
 * every call. A page that asks it depends on its answer, which is data.
 */
export function once<Answer>(name: string, ask: () => Promise<Answer>): () => Promise<Answer> {
	let answer: Promise<Answer> | undefined;
	const answered = () => {
		noteRead(kind, name);
		if (!areKept) return untold(ask);
		answer ??= untold(ask);
		return answer;
	};
	questions.set(name, answered);
	return answered;
}
