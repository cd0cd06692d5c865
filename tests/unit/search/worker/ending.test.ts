import { describe, expect, it } from 'vitest';
import { endingOf } from '../../../../src/search/worker/match.ts';
import { queryOf } from '../../../../src/search/worker/query.ts';

describe('the last word of a query', () => {
	const term = (typed: string) => endingOf(queryOf(typed))?.term;

	it.each([
		['oci', 'oci\u0294'],
		['OCI images', 'images\u0294'],
		['v1.31', 'v1\u01c031\u0294'],
		['kep-3329', 'ep\u01bb3329\u0294'],
		['镜像oci', 'oci\u0294'],
	])('of %s ends with the mark of an end', (typed, expected) => {
		expect(term(typed)).toBe(expected);
	});

	it.each(['镜像', 'oci镜像', 'statefulset', 'c++', 'pod 5', ''])('of %s has none', (typed) => {
		expect(term(typed)).toBeUndefined();
	});
});
