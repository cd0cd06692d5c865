import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Layout of the source text, which nobody reads.
		...{ 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off' },
		// HTML keeps nothing but blanks out of ids: a row is called `batch/v1beta1`, as manifests write it.
		'valid-id': ['error', { relaxed: true }],
	},
});

/** What html-validate finds wrong with files below `folder`: file, line, column, rule and reason. */
export async function htmlErrors(folder: string, files: readonly string[]): Promise<string[]> {
	const errors: string[] = [];
	for (const file of files) {
		const report = await validator.validateString(readFileSync(join(folder, file), 'utf8'));
		const messages = report.results.flatMap((result) => result.messages);
		errors.push(...messages.map((m) => `${file}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
	}
	return errors;
}
