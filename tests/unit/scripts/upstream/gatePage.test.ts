import { describe, expect, it } from 'vitest';
import { readGatePage } from '../../../../scripts/upstream/gates/gatePage.ts';
import { Unreadable } from '../../../../scripts/upstream/yaml.ts';

const stages =
	'stages:\n  - stage: alpha \n    defaultValue: false\n    fromVersion: "1.27"\n    toVersion: "1.27"\n  - stage: stable\n    defaultValue: true\n    fromVersion: "1.30"\n    toVersion: "1.32"\n    locked: true\n';
const page = (facts: string) =>
	`---\ntitle: Admission\ncontent_type: feature_gate\n_build:\n  list: never\n  render: false\n\n${facts}---\nEnables what it enables.\n`;
const linesOf = (text: string) => readGatePage(text).remarks.map(({ line }) => line);

describe('the page of a feature gate', () => {
	it('gives its stages, and the release after the last one where it is removed', () => {
		expect(readGatePage(page(`${stages}\nremoved: true\n`))).toEqual({
			name: 'Admission',
			changes: [
				{ release: '1.27', stage: 'alpha', default: false },
				{ release: '1.30', stage: 'stable', default: true, locked: true },
			],
			removed: '1.33',
			remarks: [],
		});
		expect(readGatePage(page(stages))).not.toHaveProperty('removed');
		expect(readGatePage(page(`${stages}removed: false\n`))).not.toHaveProperty('removed');
	});

	it('goes on with the default before where a stage has none, and tells its line', () => {
		const text = page(`${stages}  - stage: deprecated\n    fromVersion: "1.33"\n`);
		expect(readGatePage(text).changes.at(-1)).toMatchObject({ release: '1.33', default: true });
		expect(linesOf(text)).toEqual([18]);
	});

	it('that is removed tells so where it does not say when', () => {
		const open = 'stages:\n  - stage: beta\n    defaultValue: true\n    fromVersion: "1.28"\n';
		const text = page(`${open}removed: true\n`);
		expect(readGatePage(text)).not.toHaveProperty('removed');
		expect(linesOf(text)).toEqual([12]);
	});

	it('reads what Windows writes', () => {
		const text = `\uFEFF${page(stages)}`.replaceAll('\n', '\r\n');
		expect(readGatePage(text)).toEqual(readGatePage(page(stages)));
	});

	it.each([
		['has no front matter', 'title: A\n', /frontmatter/],
		['has one without an end', '---\ntitle: A\n', /frontmatter/],
		['is no YAML', page('stages: [\n'), /YAML/],
		['has no stages', page(''), /阶段/],
		['has a name that is none', page(stages).replace('Admission', 'a b'), /名字/],
		['counts from a release that is none', page(stages.replaceAll('"1.', '"0.')), /阶段/],
	])('that %s cannot be read, and says why', (_, text, reason) => {
		expect(() => readGatePage(text)).toThrow(Unreadable);
		expect(() => readGatePage(text)).toThrow(reason);
	});
});
