import { describe, expect, it } from 'vitest';
import { byStageIn } from '../../../src/components/gateStages.ts';
import type { Gate } from '../../../src/schemas/gate.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';
import { aGate } from '../builders.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const shown = (gates: readonly Gate[], release: string) =>
	byStageIn(gates, version(release)).map(({ stage, gates: ofStage }) => [
		stage,
		ofStage.map(({ name }) => name),
	]);

describe('the gates that a release changed', () => {
	const grown = aGate('Grown', { '1.30': 'alpha-', '1.31': 'beta+' });
	const fresh = aGate('Fresh', { '1.31': 'alpha-' });

	it('stand by the stage that they have with it, the firmest first', () => {
		expect(shown([fresh, grown], '1.31')).toEqual([
			['beta', ['Grown']],
			['alpha', ['Fresh']],
		]);
		expect(shown([grown], '1.30')).toEqual([['alpha', ['Grown']]]);
	});

	it('stand by what they were last if they are gone', () => {
		const gone = aGate('Gone', { '1.28': 'stable+!' }, '1.31');
		expect(shown([fresh, gone], '1.31')).toEqual([
			['stable', ['Gone']],
			['alpha', ['Fresh']],
		]);
	});
});
