import type { Answer } from '../answer/answer.ts';
import type { Described } from '../answer/answers.ts';
import type { HitDetail } from '../worker/detail.ts';
import type { Asked, Found } from '../worker/engine.ts';
import type { Question, WorkerAnswer } from '../worker/messages.ts';
import type { Start } from '../worker/start.ts';

/** The search as a page uses it; the worker starts with the first call. */
export interface SearchClient {
	/**
	 * All pages that hold what is asked, best first; `undefined` when a later search has overtaken this one.
	 *
	 * @throws when the index cannot be read.
	 */
	search(asked: Asked): Promise<Found | undefined>;
	/** What the query is about; `undefined` when no one subject is, or a later question has overtaken this one. */
	answer(typed: string): Promise<Answer | undefined>;
	/** What the query describes; `undefined` when nothing is known of the site's subjects. */
	described(typed: string): Promise<Described | undefined>;
	/** What to offer before anything is typed; `undefined` when nothing is known of the site. */
	start(): Promise<Start | undefined>;
	/** The excerpts of a hit of `typed`; `undefined` when its page, of that stage, does not hold it after all. */
	detail(typed: string, id: string, stage?: string): Promise<HitDetail | undefined>;
}

interface Waiting {
	readonly kind: Question['kind'];
	resolve(answer: WorkerAnswer | undefined): void;
	reject(error: Error): void;
}

function workerOn(folder: string): Worker {
	return new Worker(new URL('../worker/worker.ts', import.meta.url), {
		type: 'module',
		name: folder,
	});
}

/** What is asked of a worker: `askAnew` what a later question of its kind overtakes, `ask` all else. */
interface Line {
	ask(question: Question): Promise<WorkerAnswer | undefined>;
	askAnew(question: Question): Promise<WorkerAnswer | undefined>;
}

function lineTo(folder: string): Line {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let numbers = 0;

	function settle(number: number, answer: WorkerAnswer | undefined): void {
		waiting.get(number)?.resolve(answer);
		waiting.delete(number);
	}

	/**
	 * A worker that could not start, or not read something, is started anew by the next request: browsers
	 * and Pagefind keep what has failed, and after a new build a worker asks for files that are gone.
	 */
	function stop(): void {
		worker?.terminate();
		worker = undefined;
		const error = new Error('The search index cannot be read.');
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	}

	function start(): Worker {
		const started = workerOn(folder);
		started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
			if (data.kind === 'failure') stop();
			else settle(data.number, data);
		});
		started.addEventListener('error', stop);
		return started;
	}

	function ask(question: Question): Promise<WorkerAnswer | undefined> {
		numbers += 1;
		worker ??= start();
		worker.postMessage({ ...question, number: numbers });
		return new Promise((resolve, reject) => {
			waiting.set(numbers, { kind: question.kind, resolve, reject });
		});
	}

	/** Those of its kind that still wait are overtaken at once. */
	function askAnew(question: Question): Promise<WorkerAnswer | undefined> {
		for (const [number, { kind }] of waiting) {
			if (kind === question.kind) settle(number, undefined);
		}
		return ask(question);
	}

	return { ask, askAnew };
}

/** @param folder path of the index's folder, such as `/pagefind/`. */
export function createSearchClient(folder: string): SearchClient {
	const { ask, askAnew } = lineTo(folder);
	return {
		async search(asked) {
			const answer = await askAnew({ kind: 'search', ...asked });
			return answer?.kind === 'found' ? answer : undefined;
		},
		async answer(typed) {
			const answer = await askAnew({ kind: 'answer', typed });
			return answer?.kind === 'answer' ? answer.answer : undefined;
		},
		async described(typed) {
			const answer = await askAnew({ kind: 'described', typed });
			return answer?.kind === 'described' ? answer.described : undefined;
		},
		async start() {
			const answer = await ask({ kind: 'start' });
			return answer?.kind === 'start' ? answer.start : undefined;
		},
		async detail(typed, id, stage) {
			const answer = await ask({ kind: 'detail', typed, id, stage });
			return answer?.kind === 'detail' ? answer.detail : undefined;
		},
	};
}
