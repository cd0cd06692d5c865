import { describe, expect, it } from 'vitest';
import type { SiteLists } from '../../../../src/domain/siteLists.ts';
import type { Subjects } from '../../../../src/domain/subjects.ts';
import { releaseVersionSchema } from '../../../../src/schemas/releaseVersion.ts';
import { startOf } from '../../../../src/search/worker/start.ts';

const release = (version: string, planned?: true) => ({
	...({
		kind: 'release',
		url: `/r/${version}/`,
		names: [`v${version}`],
		released: '2026-08-26',
	} as const),
	version: releaseVersionSchema.parse(version),
	...(planned && { planned }),
	post: `/p/${version}/`,
});
const lists: SiteLists = {
	...{ releases: '/r/', keps: '/k/', gates: '/g/' },
	...{ glossary: '/t/', comparisons: '/c/', checkup: '/u/' },
};
const subjects: Subjects = {
	subjects: [release('1.9'), release('1.10'), release('1.11', true)],
	...{ plan: '/compare/{from}...{to}/', check: '', lists },
	planned: ['1.9', '1.10'].map((version) => releaseVersionSchema.parse(version)),
};

describe('what is offered before anything is typed', () => {
	it('has the newest release that is out, with its post', () => {
		expect(startOf(subjects).newest).toEqual({
			version: '1.10',
			url: '/r/1.10/',
			post: '/p/1.10/',
		});
	});

	it('has what leads to lists and plans as the site has it', () => {
		const { newest: _, ...others } = startOf(subjects);
		expect(others).toEqual({ lists, planned: ['1.9', '1.10'], plan: '/compare/{from}...{to}/' });
	});

	it('has no release on a site without one', () => {
		expect(startOf({ ...subjects, subjects: [], planned: [] }).newest).toBeUndefined();
	});
});
