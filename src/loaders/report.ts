import { errorsAmong, inReadingOrder, type Problem } from '../domain/problems.ts';
import { PlainError } from '../plainError.ts';
import { problemStrings, reportStrings } from '../strings/problems.ts';

/** What the loader tells the development server after each change of the content. */
export interface Verdict {
	/** What is wrong, or `undefined` when nothing is. */
	readonly report: string | undefined;
}

/** Where it does so: they are loaded apart, so a channel of the process connects them. */
export const reportChannel = 'posts-report';

/** What would move or colour the words of a terminal, or turn their order round. */
const steering = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/gu;

/** How many problems an author reads one by one, and how many of one kind. */
const few = { problems: 20, ofKind: 3 } as const;

function placeOf({ file, line }: Problem): string {
	return `${file}:${line}`;
}

function wordsOf({ field, message }: Problem): string {
	return field === undefined ? message : reportStrings.fieldMessage(field, message);
}

/** A line of the report, and what belongs below it. */
function lineOf({ severity }: Problem, words: string): string {
	const mark = severity === 'error' ? '✗' : '!';
	return `  ${mark} ${words.replaceAll('\n', '\n      ')}`.replace(steering, '\ufffd');
}

function single(problem: Problem): string {
	return lineOf(problem, `${placeOf(problem)}  ${wordsOf(problem)}`);
}

/** What many problems of one kind have in common, and where the first of them are. */
function together(first: Problem, problems: readonly Problem[]): string {
	const { length } = problems;
	const isSame = problems.every(({ message }) => message === first.message);
	const words = (isSame ? reportStrings.many : reportStrings.manySuch)(length, wordsOf(first));
	const shown = problems.slice(0, few.ofKind).map(placeOf);
	return lineOf(first, `${words}\n${reportStrings.places(shown, length - shown.length)}`);
}

/** Kinds of which everything is said when it is said once, however many posts it is true of. */
const saidOnce: readonly string[] = [problemStrings.strangeAuthor('', undefined).kind];

/** Every problem by itself, but what is said once at the first of its places. */
function oneByOne(problems: readonly Problem[]): string[] {
	const same = Map.groupBy(problems, (problem) =>
		saidOnce.includes(problem.kind) ? problem.message : problem,
	);
	return [...same.values()].flatMap((alike) => {
		const [first] = alike;
		if (first === undefined) return [];
		return alike.length === 1 ? single(first) : together(first, alike);
	});
}

/** Kinds that are found often, the most frequent first, then the other problems one by one. */
function grouped(problems: readonly Problem[]): string[] {
	const ofKinds = [...Map.groupBy(problems, ({ kind }) => kind).values()];
	const often = ofKinds
		.filter(({ length }) => length > few.ofKind)
		.sort((a, b) => b.length - a.length);
	const rare = ofKinds.filter(({ length }) => length <= few.ofKind).flat();
	return [
		...often.flatMap((ofKind) => (ofKind[0] ? [together(ofKind[0], ofKind)] : [])),
		...oneByOne(inReadingOrder(rare)),
	];
}

/** How many errors and warnings there are. */
function countsOf(problems: readonly Problem[]): string {
	const errors = errorsAmong(problems).length;
	const counts = [
		errors > 0 ? reportStrings.errors(errors) : undefined,
		problems.length > errors ? reportStrings.warnings(problems.length - errors) : undefined,
	];
	return counts.filter((part) => part !== undefined).join('，');
}

/**
 * Every problem on a line of its own in reading order: file and line, field, what is wrong and what to
 * write. Of many problems, unless `all` are wanted, errors come first and those of one kind together.
 */
export function reportOf(problems: readonly Problem[], all = false): string {
	const inOrder = inReadingOrder(problems);
	const counts = countsOf(problems);
	if (all || problems.length <= few.problems) return [counts, ...oneByOne(inOrder)].join('\n');
	const warnings = inOrder.filter(({ severity }) => severity === 'warning');
	const lines = [...grouped(errorsAmong(inOrder)), ...grouped(warnings)];
	return [counts, ...lines, reportStrings.all].join('\n');
}

/** The same for programs: one JSON document. */
export function jsonReport(problems: readonly Problem[]): string {
	const errors = errorsAmong(problems).length;
	const inOrder = inReadingOrder(problems).map(
		({ file, line, field, kind, severity, message }) => ({
			...{ file, line, field, kind, severity, message },
		}),
	);
	return JSON.stringify(
		{ errors, warnings: problems.length - errors, problems: inOrder },
		null,
		'\t',
	);
}

/** Stops a build: its message is the whole report. */
export class ContentProblems extends PlainError {
	override readonly name = 'ContentProblems';

	constructor(problems: readonly Problem[]) {
		super(`${reportOf(problems)}\n\n${reportStrings.stopped}`);
	}
}
