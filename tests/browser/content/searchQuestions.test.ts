import { beforeAll, describe, expect, it } from 'vitest';
import { isAnswered, questionFiles } from '../../../bench/questionFiles.ts';
import { searchStrings as strings } from '../../../src/strings/search.ts';
import { askAll, type Completed, completeAll, type Shown } from '../../support/askSearch.ts';
import { useBrowser } from '../../support/browser.ts';

const open = useBrowser();

/** A browser asks some; `npm run bench:questions` asks all. */
const inBrowser = new Set(['cases.tsv', 'own.tsv']);
const files = questionFiles().filter(({ name }) => inBrowser.has(name));
const questions = files.flatMap((file) => file.questions);

describe('the questions of readers', () => {
	const shown = new Map<string, Shown>();

	beforeAll(async () => {
		const { context } = await open();
		const answers = await askAll(
			context,
			questions.map(({ asked }) => asked),
		);
		questions.forEach(({ asked }, at) => {
			shown.set(asked, answers[at] ?? { listed: [], links: [] });
		});
	});

	it.each(files.map((file) => [file.name, file] as const))('of %s are answered', (_, file) => {
		const missed = file.questions.filter(
			(question) => !isAnswered(question, shown.get(question.asked)?.links ?? []),
		);
		const most = Math.floor((1 - file.bar) * file.questions.length + 1e-9);
		expect(file.questions.length).toBeGreaterThanOrEqual(28);
		expect(
			missed.length,
			missed.map(({ asked, wanted }) => `${asked} → ${wanted}`).join('\n'),
		).toBeLessThanOrEqual(most);
	});
});

/** Words that pages hold, in whatever marks a reader puts around, between and behind them. */
const written = [
	...[
		'"特性门控"',
		'“特性门控”',
		'「特性门控」',
		'『特性门控』',
		"'特性门控'",
		'《特性门控》',
		'（特性门控）',
	],
	...[
		'"Sidecar 容器"',
		'“Sidecar 容器',
		'Sidecar，容器',
		'Sidecar、容器。',
		'Sidecar-容器',
		'sidecar/容器',
	],
	...['升级前，', '升级前！', '升级前?', '……升级前', 'C#', 'C++17', 'c++', 'KEP-3329：', '#3329'],
	...[
		'kubelet 容器 升级',
		'kubelet, 容器; 升级',
		'"kubelet 容器" 升级',
		'v1.31 "原地" pod',
		'a "b',
	],
	...['`--feature-gates`', 'spec.containers[*]', 'apps/v1: Deployment', 'pod (容器)', '🚀 kubelet'],
];

describe('a list of pages', () => {
	let completed: Completed[] = [];

	beforeAll(async () => {
		const { context } = await open();
		completed = await completeAll(context, written);
	});

	it('counts those that hold the query and no other, whatever marks it is written with', () => {
		const wrong = completed.flatMap(({ status, items, unmarked }, at) => {
			const isCounted = items === 0 || status.startsWith(strings.found(items));
			return isCounted && unmarked.length === 0
				? []
				: [{ query: written[at], status, items, unmarked }];
		});
		expect(completed).toHaveLength(written.length);
		expect(wrong).toEqual([]);
	});
});
