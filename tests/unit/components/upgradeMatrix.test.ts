import { expect, it } from 'vitest';
import { upgradeMatrix } from '../../../src/components/upgradeMatrix.ts';
import { releaseVersionSchema } from '../../../src/schemas/releaseVersion.ts';

const version = (text: string) => releaseVersionSchema.parse(text);
const plan = (from: string, to: string, required: number) => ({
	...{ from: version(from), to: version(to), required, isWhole: true },
});

it('all plans are a triangle, the newest releases first and the most to do the highest', () => {
	const { columns, rows } = upgradeMatrix([
		plan('1.9', '1.10', 10),
		plan('1.9', '1.11', 50),
		plan('1.10', '1.11', 39),
	]);
	expect(columns).toEqual(['1.11', '1.10']);
	expect(rows.map(({ from, cells }) => [from, cells.map(({ to, level }) => [to, level])])).toEqual([
		['1.10', [['1.11', 3]]],
		[
			'1.9',
			[
				['1.11', 4],
				['1.10', 1],
			],
		],
	]);
});

it('without anything to do, and without plans, there is still a matrix', () => {
	expect(upgradeMatrix([plan('1.9', '1.10', 0)]).rows[0]?.cells[0]?.level).toBe(0);
	expect(upgradeMatrix([])).toEqual({ columns: [], rows: [] });
});
