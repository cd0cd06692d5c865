/**
 * A question that a build asks once and keeps the answer of: Astro makes all entries of a collection
 * anew for every call. In dev content changes between requests, so there it is asked each time.
 */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
	let answer: Promise<Answer> | undefined;
	return () => {
		if (import.meta.env.DEV) return ask();
		answer ??= ask();
		return answer;
	};
}
