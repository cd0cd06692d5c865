import { z } from 'zod';
import { aliasesSchema } from './aliases.ts';
import { webAddressSchema } from './text.ts';
import { daySchema } from './timestamp.ts';

/** The pages of the site that answer a term better than a KEP does. */
export const termPages = [
	'releases',
	'comparisons',
	'checkup',
	'gates',
	'apis',
	'keps',
	'sigs',
	'subscribe',
] as const;

/**
 * A term of Kubernetes, and what it is called in Chinese: `src/content/glossary/statefulset.yaml`. Which
 * KEPs a term leads to is written here and nowhere else.
 */
export const termSchema = z.strictObject({
	/** The file has the same name; its row on the page has this id. */
	id: z
		.string()
		.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
			error: '请写小写字母、数字和连字符，例如 stateful-set。',
		})
		.describe('What its row and its file are called.'),
	term: z.string().min(1).max(60).describe('The term in English, as the documentation spells it.'),
	name: z
		.string()
		.regex(/\p{Script=Han}/u, { error: '请写中文名；没有中文名就不写这一项。' })
		.max(30)
		.optional()
		.describe(
			'The Chinese name, as the zh-cn documentation uses it; absent where it keeps the English.',
		),
	aliases: aliasesSchema.describe('Other words for it: short forms, older and spoken ones.'),
	explanation: z
		.string()
		.min(1)
		.max(120)
		.describe('What it is, in one Chinese sentence of our own.'),
	keps: z
		.array(z.int().positive())
		.refine((all) => new Set(all).size === all.length, {
			error: '同一个 KEP 写了两次，请只留一个。',
		})
		.default([])
		.describe('Numbers of the KEPs that are about it, the one that readers mean first.'),
	page: z
		.enum(termPages, { error: `页面只能是 ${termPages.join('、')}。` })
		.optional()
		.describe('The page of this site that answers it.'),
	source: webAddressSchema.describe('Where its name and meaning can be checked.'),
	read: daySchema.describe('The day on which that was read.'),
});

export type Term = z.output<typeof termSchema>;
