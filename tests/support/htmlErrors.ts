import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	// Layout of the source text, which nobody reads.
	rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off' },
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
