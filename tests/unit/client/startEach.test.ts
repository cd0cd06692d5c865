import { expect, it } from 'vitest';
import { startEach } from '../../../src/client/startEach.ts';

it('an enhancement that fails is reported, and the others go on', () => {
	const started: string[] = [];
	const reported: unknown[] = [];
	const failure = new URIError('URI malformed');
	startEach(
		[
			() => void started.push('first'),
			() => {
				throw failure;
			},
			() => void started.push('last'),
		],
		(error) => reported.push(error),
	);
	expect(started).toEqual(['first', 'last']);
	expect(reported).toEqual([failure]);
});
