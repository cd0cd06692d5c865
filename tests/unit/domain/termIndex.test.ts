import { describe, expect, it } from 'vitest';
import {
	newestShown,
	othersOf,
	rankOf,
	subjectsOf,
	versionsOf,
} from '../../../src/domain/termIndex.ts';
import { aPost } from '../builders.ts';

const terms = ['v1.9.0', '调度', 'v1.31.0', '1.30', 'v1.31 预告', 'AI'].map((name) => ({
	name,
	posts: [aPost()],
}));
const namesOf = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);

describe('an index of tags', () => {
	it('has subjects in the order of the terms and versions apart, the newest first', () => {
		expect(namesOf(subjectsOf(terms))).toEqual(['调度', 'v1.31 预告', 'AI']);
		expect(namesOf(versionsOf(terms))).toEqual(['v1.31.0', '1.30', 'v1.9.0']);
	});

	it('shows a term the larger the more posts it has, in four sizes', () => {
		expect([1, 2, 6, 9].map((count) => rankOf(count, 9))).toEqual([1, 2, 3, 4]);
		expect([1, 30, 1000].map((count) => rankOf(count, 1000))).toEqual([1, 2, 4]);
		expect([rankOf(1, 1), rankOf(1, 0)]).toEqual([1, 1]);
	});
});

it('beside a term stand those nearest to it, never more than asked for', () => {
	const beside = (at: number, limit: number) => {
		const term = terms[at];
		return term && namesOf(othersOf(terms, term, limit));
	};
	expect(beside(0, 2)).toEqual(['调度', 'v1.31.0']);
	expect(beside(3, 2)).toEqual(['v1.31.0', 'v1.31 预告']);
	expect(beside(5, 2)).toEqual(['1.30', 'v1.31 预告']);
	expect(beside(2, 99)).toHaveLength(5);
});

it('an index of many terms shows fewer posts of each, and none of very many', () => {
	expect([1, 4, 11, 51].map(newestShown)).toEqual([8, 3, 1, 0]);
});
