import type { Subject, Subjects } from '../../domain/subjects.ts';
import { fold, type Variants } from '../text/fold.ts';
import type { Answer } from './answer.ts';

/** @returns the answer to what was typed; `undefined` when no one subject is what it is about */
export type Answerer = (typed: string) => Answer | undefined;

/** Makes names that only spaces and hyphens tell apart the same. */
function bare(text: string, variants?: Variants): string {
	return fold(text, variants).text.replace(/[\s-]/gu, '');
}

export function answererOf({ subjects, planned }: Subjects, variants?: Variants): Answerer {
	const named = new Map<string, Subject>();
	for (const subject of [...subjects].reverse()) {
		for (const name of subject.names) named.set(bare(name, variants), subject);
	}
	return (typed) => {
		const subject = named.get(bare(typed, variants));
		if (subject === undefined) return undefined;
		const newest = planned.at(-1);
		return { subject, url: subject.url, intents: [], gates: [], related: [], newest };
	};
}
