/** Something an author wrote that is wrong (`error`) or surely unwanted (`warning`). */
export interface Problem {
	/** The file from the project's root. */
	readonly file: string;
	/** The line, from 1; 1 when the problem is the whole file. */
	readonly line: number;
	/** The frontmatter or record field it concerns, such as `date` or `milestones.beta`. */
	readonly field?: string;
	readonly severity: 'error' | 'warning';
	/** Which kind of problem it is, the same wherever it is found. */
	readonly kind: string;
	/** What is wrong and what to write instead, in Chinese. */
	readonly message: string;
}

/** A problem of a whole file. */
export function fileProblem(
	file: string,
	said: Pick<Problem, 'kind' | 'message'>,
	severity: Problem['severity'] = 'error',
): Problem {
	return { file, line: 1, ...said, severity };
}

/** In the order an author works through them: by file, then by line. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
	);
}

export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
	return severity === 'error';
}

export function errorsAmong(problems: readonly Problem[]): Problem[] {
	return problems.filter(isError);
}
