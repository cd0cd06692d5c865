import type { Answer } from '../answer/answer.ts';
import type { Described } from '../answer/answers.ts';
import type { HitDetail } from './detail.ts';
import type { Asked, Found } from './engine.ts';
import type { Start } from './start.ts';

/** What a page asks of the search worker. */
export type Question =
	/** Find pages; a later search overtakes an earlier one, which then gets no answer. */
	| ({ readonly kind: 'search' } & Asked)
	/** Find what the query names; a later one overtakes an earlier one. */
	| { readonly kind: 'answer'; readonly typed: string }
	/** Find what the query describes. */
	| { readonly kind: 'described'; readonly typed: string }
	/** Find what to offer before anything is typed. */
	| { readonly kind: 'start' }
	/** Read the excerpts of one hit of what was typed, those of a stage where one is chosen. */
	| {
			readonly kind: 'detail';
			readonly typed: string;
			readonly id: string;
			readonly stage?: string | undefined;
	  };

/** Every request is answered once, or never when overtaken. */
export type Request = Question & { readonly number: number };

/** What the worker answers to the request with the same number. */
export type WorkerAnswer = { readonly number: number } & (
	| ({ readonly kind: 'found' } & Found)
	/** `answer` is absent when no one subject is named. */
	| { readonly kind: 'answer'; readonly answer?: Answer | undefined }
	/** `described` is absent when nothing is known of the site's subjects. */
	| { readonly kind: 'described'; readonly described?: Described | undefined }
	/** `start` is absent when nothing is known of the site. */
	| { readonly kind: 'start'; readonly start?: Start | undefined }
	/** `detail` is absent when the page does not hold the query after all. */
	| { readonly kind: 'detail'; readonly detail?: HitDetail }
	/** The index could not be read; a new worker tries again. */
	| { readonly kind: 'failure' }
);
