import { z } from 'zod';
import { foreignKeys } from './foreignKeys.ts';
import { isBlank, onOneLine } from './text.ts';
import { timestampSchema } from './timestamp.ts';

const oneOrMany = '请写一个词，或一个列表：\n  - 第一个\n  - 第二个';

/** Words; what YAML takes for a number or a boolean is one of them too. */
const wordOrNumber = [
	z.string(),
	z.number().transform(String),
	z.boolean().transform(String),
] as const;

const word = z.union(wordOrNumber, { error: oneOrMany });

/** What a list has in the place of an empty item. */
const nothing = z.null().transform(() => '');

function distinct(words: readonly string[]): string[] {
	return [...new Set(words.filter((text) => !isBlank(text)).map(onOneLine))];
}

type Words = readonly (string | Words)[];

/** Lists inside of each other as one. */
const flat = (words: Words): string[] =>
	words.flatMap((one) => (typeof one === 'string' ? one : flat(one)));

/** Hexo's categories are lists of ways from the top. */
const listSchema: z.ZodType<Words> = z
	.array(z.union([word, nothing, z.lazy(() => listSchema)], { error: oneOrMany }))
	.meta({ id: 'words' });

/** One word or several, as a string or a list. */
const wordsSchema = z
	.union([word, listSchema], { error: oneOrMany })
	.transform((words) => flat([words].flat()));

/** Names, each once; empty items are none. */
const namesSchema = wordsSchema.transform(distinct);

/** Addresses as they are written. */
const addressesSchema = wordsSchema.transform((addresses) =>
	addresses.filter((address) => !isBlank(address)),
);

/** theme-hope allows `{ name, url }` for an author, of which the name is kept, and `false` for none. */
const authorSchema = z.union(
	[
		z.literal(false).transform(() => ''),
		word,
		nothing,
		z.object({ name: word.or(nothing) }).transform(({ name }) => name),
	],
	{ error: '请写作者的名字，几位作者请写成列表。' },
);
const authorsSchema = z
	.union([authorSchema.transform((name) => [name]), z.array(authorSchema)], {
		error: '请写作者的名字，几位作者请写成列表。',
	})
	.transform(distinct);

const text = z.union(wordOrNumber, { error: '请写一行文字。' }).transform(onOneLine);

const howToAnswer = '请写 true 或 false。';

/** Yes or no in the words of YAML 1.1, which Hexo and Jekyll read. */
const answerSchema = z
	.stringbool({
		truthy: ['true', 'yes', 'y', 'on', '1'],
		falsy: ['false', 'no', 'n', 'off', '0'],
		error: howToAnswer,
	})
	.meta({
		pattern:
			'^(?:[Tt][Rr][Uu][Ee]|[Yy](?:[Ee][Ss])?|[Oo](?:[Nn]|[Ff][Ff])|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]?|[01])$',
	});
const bit = z.int().min(0).max(1).transform(Boolean);
const flag = z.union([z.boolean(), answerSchema, bit], { error: howToAnswer });

const howToCover = '请写图片的路径，例如 /img/covers/v1.31.0.svg。';

/** Where themes put the path of a cover that has a text or a position as well. */
const coverKeys = ['image', 'src', 'url', 'path'] as const;

/** The path in `cover: { image: … }`, the first of several, nothing for `cover: false`. */
function coverIn(written: unknown): unknown {
	if (Array.isArray(written)) return coverIn(written[0]);
	if (typeof written === 'boolean' || answerSchema.safeParse(written).success) return undefined;
	if (typeof written !== 'object' || written === null)
		return isBlank(written) ? undefined : written;
	const values = coverKeys.map((key) => (written as Readonly<Record<string, unknown>>)[key]);
	return values.find((value) => !isBlank(value) && value !== undefined);
}

const coverSchema = z
	.union([z.string(), z.boolean(), z.array(z.unknown()), z.record(z.string(), z.unknown())], {
		error: howToCover,
	})
	.transform(coverIn)
	.pipe(z.string({ error: howToCover }).optional());

/** What other generators may have anything in: words, or nothing. */
const wordsAlone = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A picture that may be a cover, whatever else a theme makes of it. */
const otherCover = z.unknown().transform(coverIn).transform(wordsAlone).optional();

/** An address of the post in one generator, and something else in others. */
const otherAddress = z.unknown().transform(wordsAlone).optional();

const howToName = '请写成 "1.31" 或 v1.31.0。';

const releaseText = z
	.string({ error: howToName })
	.regex(/^\s*v?1\.(?:0|[1-9]\d{0,2})(?:\.\d+)?\s*$/, { error: howToName })
	.transform((release) => release.trim());

const howToClaim = '请写成“KEP 的编号: 原因”，例如 claims: { 4006: "官方公告把它算作 Beta" }。';

/** Reasons by the number of a KEP. */
const claimsSchema = z.record(
	z.string().regex(/^[1-9]\d{0,5}$/, { error: howToClaim }),
	z.string({ error: howToClaim }).trim().min(1, { error: howToClaim }),
	{ error: howToClaim },
);

/** The frontmatter that an author may write: every key that the site understands. */
export const frontmatterSchema = z.strictObject({
	/** The title; without it, the body's first H1. */
	title: text.optional(),
	/** What the post says, in one line: the heading of its page and its name in lists, with the title small above. */
	headline: text.optional(),
	/** Who wrote it: a name, or a list of names. */
	author: authorsSchema.optional(),
	/** The same as `author`. */
	authors: authorsSchema.optional(),
	/** The day of publication, with or without time and zone; without it, one in the file name. */
	date: timestampSchema.optional(),
	/** The day of the last change that readers should know of. */
	updated: timestampSchema.optional(),
	/** One or two sentences for lists, feeds and search engines; without it, the first paragraph. */
	description: text.optional(),
	/** Categories, as Hexo spells them. */
	categories: namesSchema.optional(),
	/** Categories, as theme-hope spells them. */
	category: namesSchema.optional(),
	/** Tags, as Hexo spells them. A tag such as `v1.31.0` names the post's release. */
	tags: namesSchema.optional(),
	/** Tags, as theme-hope spells them. */
	tag: namesSchema.optional(),
	/** The release that the post is about, such as 1.31 or v1.31.0. A guide has none. */
	release: z
		.union([releaseText, z.number().min(1).lt(2).transform(String).pipe(releaseText)], {
			error: howToName,
		})
		.optional(),
	/** A picture for lists and for sharing: `/img/covers/v1.31.0.svg` below `public/`, or beside the post. */
	cover: coverSchema.optional(),
	/** The same, as themes of Hugo, Jekyll, Hexo and Astro spell it; a cover only if its file is there. */
	image: otherCover,
	featuredImage: otherCover,
	heroImage: otherCover,
	'header-img': otherCover,
	index_img: otherCover,
	banner: otherCover,
	thumbnail: otherCover,
	/** Where the post was before: an address from the site's root, or several; they go on leading to it. */
	aliases: addressesSchema.optional(),
	/** The same, as Hexo spells it. */
	alias: addressesSchema.optional(),
	/** The same, as theme-hope spells it. */
	redirectFrom: addressesSchema.optional(),
	/** The same, as Jekyll spells it. */
	redirect_from: addressesSchema.optional(),
	/** The address that VuePress or Hexo gave the post. */
	permalink: word.optional(),
	/** The same, as Hugo spells it in any case; other generators have addresses of other sites there. */
	url: otherAddress,
	URL: otherAddress,
	/** The day of the last change, as Hugo spells it. */
	lastmod: timestampSchema.optional(),
	/** The day of the last change; VuePress allows `false` for not showing one. */
	lastUpdated: z
		.union([flag.transform(() => undefined), timestampSchema], {
			error: '请写成 2024-08-14 这样的日期，或 false。',
		})
		.optional(),
	/** The day of the last change, as themes of Astro and Jekyll's plugin spell it. */
	updatedDate: timestampSchema.optional(),
	modified: timestampSchema.optional(),
	/** The day of publication, as Astro, Hugo, vuepress-theme-plume and Obsidian spell it. */
	pubDate: timestampSchema.optional(),
	publishDate: timestampSchema.optional(),
	createTime: timestampSchema.optional(),
	created: timestampSchema.optional(),
	/** `false` is a draft, as Hexo and Jekyll spell it; dev.to's authors write the day of publication. */
	published: z.union([flag, timestampSchema], { error: '请写 true 或 false。' }).optional(),
	/** The same as `description`. */
	excerpt: text.optional(),
	/** The same as `description`, as Hugo spells it. */
	summary: text.optional(),
	/** `true` keeps the post out of the build; `npm run dev` shows it. */
	draft: flag.default(false),
	/** Why what the post says of a KEP is not what the catalogue says: `claims: { 4006: "…" }`. */
	claims: claimsSchema.default({}),
	/** A feed id that stays when the file is renamed; without it, where the file is. */
	id: text.optional(),
	...(Object.fromEntries(foreignKeys.map((key) => [key, z.unknown().optional()])) as Record<
		(typeof foreignKeys)[number],
		z.ZodOptional<z.ZodUnknown>
	>),
});

export type Frontmatter = z.output<typeof frontmatterSchema>;
