import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeen } from '../../../../src/domain/checkup/reader/reader.ts';
import { seenIn } from '../../../support/seenIn.ts';

const known = 'kubelet --feature-gates=NodeSwap=true --cloud-provider=aws';
const object = 'apiVersion: batch/v1beta1\nkind: CronJob';

/** Lines that stand around what matters, each of them whole or broken. */
const noise = fc.constantFrom(
	'',
	'---',
	'# a comment',
	'{{- if .Values.a }}',
	'a: b',
	'  - c: d',
	'spec:',
	'{"a": [1, {"b": "c"}]}',
	'{"a": [1, {',
	'  "x": "y',
	'[init] Using Kubernetes version',
	'I1128 10:00:00.000000    812 a.go:64] it\'s "so',
	'QUJDREVGR0hJSktMTU5PUA==',
	'up{a="b"} 3',
	'```',
	'data: |',
	'x: [a, b',
	'@@ -1,0 +1,0 @@',
	'\tdone',
);
const pieces = fc.constantFrom(
	...'apiVersion|kind|featureGates|args|command|: |- |\n|  |\t|{|}|[|]|,|"|\'|`|\\|--feature-gates=A=true|{{|}}|/*|#|---|\r\n|@@ -1,2 +1,2 @@|-a: |+|batch/v1beta1|Pod|\\n|kubelet|name|value|=|$|。'.split(
		'|',
	),
);
const soup = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.array(pieces, { maxLength: 120 }).map((list) => list.join('')),
	fc.array(noise, { maxLength: 30 }).map((list) => list.join('\n')),
);

describe('the line reader', () => {
	it('reads any text, and finds nothing outside of it', () => {
		fc.assert(
			fc.property(soup, (text) => {
				const lines = text.split(/\r\n|\r|\n/).length;
				for (const { line } of readSeen(text, new Set(['kind', 'a*', 'a.b']))) {
					expect(line).toBeGreaterThanOrEqual(1);
					expect(line).toBeLessThanOrEqual(lines);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('tells what it sees by line', () => {
		fc.assert(
			fc.property(soup, (text) => {
				const lines = readSeen(`${text}\n${known}`, new Set()).map(({ line }) => line);
				expect(lines).toEqual([...lines].sort((a, b) => a - b));
			}),
		);
	});

	it('sees the same with line ends of Windows', () => {
		fc.assert(
			fc.property(soup, (text) => {
				const unix = text.replaceAll(/\r\n|\r/g, '\n');
				expect(seenIn(unix.replaceAll('\n', '\r\n'))).toEqual(seenIn(unix));
			}),
		);
	});

	it('sees a command whatever stands around it', () => {
		fc.assert(
			fc.property(
				fc.array(noise, { maxLength: 12 }),
				fc.array(noise, { maxLength: 12 }),
				(a, b) => {
					const line = a.length + 1;
					const seen = seenIn([...a, known, ...b].join('\n'));
					expect(seen).toContain(`${line} gate NodeSwap=true set kubelet`);
					expect(seen).toContain(`${line} flag --cloud-provider=aws kubelet`);
				},
			),
		);
	});

	it('sees an object whatever stands before its document and after it', () => {
		fc.assert(
			fc.property(
				fc.array(noise, { maxLength: 12 }),
				fc.array(noise, { maxLength: 12 }),
				(a, b) => {
					const seen = seenIn([...a, '---', object, '---', ...b].join('\n'));
					expect(seen).toContain(`${a.length + 2} api batch/v1beta1 CronJob object`);
				},
			),
		);
	});

	it('sees n times as much in n documents', () => {
		const document = `${object}\nspec:\n  a: {b: [c]}\n---\n${known}\n---\n`;
		const once = seenIn(document).length;
		expect(seenIn(document.repeat(500))).toHaveLength(500 * once);
	});

	it.each([
		['of base64', 'QUJD'.repeat(100_000)],
		['of words', `--a b " ' `.repeat(20_000)],
		['of variables', 'A='.repeat(100_000)],
		['of braces', '{'.repeat(100_000)],
		['of brackets', `a: ${'['.repeat(100_000)}`],
		['of hyphens', '- '.repeat(100_000)],
		['of templates', '{{'.repeat(100_000)],
		['of backslashes', `"${'\\"'.repeat(100_000)}`],
		['of spaces', ' '.repeat(200_000)],
		[
			'of strings in strings',
			JSON.stringify(JSON.stringify(JSON.stringify(JSON.stringify({ a: 'b\nc' })))),
		],
	])('gets through a long line %s, and sees what comes after', (_, text) => {
		expect(seenIn(`${text}\n---\n${known}`)).toContain('3 gate NodeSwap=true set kubelet');
	});

	it('gets through JSON on one line of any length', () => {
		const items = Array.from({ length: 3000 }, (_, at) => ({
			apiVersion: 'batch/v1beta1',
			kind: 'CronJob',
			args: [`--feature-gates=Gate${at}=true`],
		}));
		expect(seenIn(JSON.stringify({ items }))).toHaveLength(3001);
	});
});
