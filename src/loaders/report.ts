import { errorsAmong, inReadingOrder, type Problem } from '../domain/problems.ts';
import { PlainError } from '../plainError.ts';
import { reportStrings } from '../strings/problems.ts';

/** What the loader tells the development server after each change of the content. */
export interface Verdict {
	/** What is wrong, or `undefined` when nothing is. */
	readonly report: string | undefined;
}

/** Where it does so: they are loaded apart, so a channel of the process connects them. */
export const reportChannel = 'posts-report';

/** What would move or colour the words of a terminal, or turn their order round. */
const steering = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/gu;

/** Every problem on a line of its own: file and line, field, what is wrong and what to write. */
export function reportOf(problems: readonly Problem[]): string {
	const errors = errorsAmong(problems).length;
	const counts = [
		errors > 0 ? reportStrings.errors(errors) : undefined,
		problems.length > errors ? reportStrings.warnings(problems.length - errors) : undefined,
	].filter((part) => part !== undefined);
	const lines = inReadingOrder(problems).map(({ file, line, field, message, severity }) => {
		const mark = severity === 'error' ? '✗' : '!';
		const said = field === undefined ? message : reportStrings.fieldMessage(field, message);
		const told = `  ${mark} ${file}:${line}  ${said.replaceAll('\n', '\n      ')}`;
		return told.replace(steering, '\ufffd');
	});
	return [counts.join('，'), ...lines].join('\n');
}

/** Stops a build: its message is the whole report. */
export class ContentProblems extends PlainError {
	override readonly name = 'ContentProblems';

	constructor(problems: readonly Problem[]) {
		super(`${reportOf(problems)}\n\n${reportStrings.stopped}`);
	}
}
