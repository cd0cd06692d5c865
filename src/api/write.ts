import { z } from 'zod';
import { apiVersionOf } from '../domain/apis.ts';
import { kepsByGate, stageCounts } from '../domain/keps.ts';
import type { Quote } from '../domain/mentions.ts';
import { changesBetween, outcomeOf } from '../domain/milestones.ts';
import { postsAbout } from '../domain/posts.ts';
import { isOut } from '../domain/releases.ts';
import type { Api } from '../schemas/api.ts';
import type { Gate } from '../schemas/gate.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import type { Term } from '../schemas/term.ts';
import { sources } from '../strings/sources.ts';
import { absolute, urls } from '../urls.ts';
import { type ApiDocument, type DocumentKind, documents } from './documents.ts';
import { apiVersion } from './parts.ts';

/** Writes the documents of documents.ts from the catalogue and the posts. */

function schemaAddress(kind: DocumentKind): string {
	return absolute(urls.schemaJson(kind));
}

/** What every document begins with; `page` shows the same to people. */
export function headOf(kind: DocumentKind, page: string) {
	const $schema = schemaAddress(kind);
	return { $schema, apiVersion, url: absolute(page) } as const;
}

/** A post as other documents name it. */
export function linkOf({ id, title, headline }: Post) {
	return { id, title, ...(headline && { headline }), url: absolute(urls.post(id)) };
}

/** All releases, also those that are planned; `posts` are newest first. */
export function releasesDocument(
	releases: readonly Release[],
	keps: readonly Kep[],
	posts: readonly Post[],
): ApiDocument<'releases'> {
	const told = releases.map((release) => ({
		...release,
		url: absolute(urls.release(release.version)),
		posts: postsAbout(release.version, posts).map(linkOf),
	}));
	return {
		...headOf('releases', urls.releases()),
		releases: told
			.filter(isOut)
			.map((release) => ({ ...release, counts: { ...stageCounts(keps, release.version) } })),
		planned: told.filter((release) => !isOut(release)),
	};
}

/** A KEP as lists have it. */
export function kepOf({ corrections, gateDifferences, source, read, ...kep }: Kep) {
	const { number } = kep;
	return { ...kep, url: absolute(urls.kep(number)), json: absolute(urls.kepJson(number)) };
}

export function kepsDocument(keps: readonly Kep[]): ApiDocument<'keps'> {
	return { ...headOf('keps', urls.keps()), keps: keps.map(kepOf) };
}

function mentionOf({ post, mention }: Quote) {
	const { anchor, stage, sentence, remark } = mention;
	const link = linkOf(post);
	return {
		post: { ...link, url: `${link.url}#${anchor}` },
		release: post.release,
		stage,
		sentence,
		remark,
	};
}

/** One KEP with what posts say of it. */
export function kepDocument(kep: Kep, quotes: readonly Quote[]): ApiDocument<'kep'> {
	const { number, source, read, corrections, gateDifferences } = kep;
	const upstream = sources.kep(number);
	const mentions = quotes.map(mentionOf);
	return {
		...headOf('kep', urls.kep(number)),
		kep: { ...kepOf(kep), upstream, source, read, corrections, gateDifferences, mentions },
	};
}

/** All feature gates with the KEPs that name them. */
export function gatesDocument(gates: readonly Gate[], keps: readonly Kep[]): ApiDocument<'gates'> {
	const ofGate = kepsByGate(keps);
	return {
		...headOf('gates', urls.gates()),
		gates: gates.map((gate) => ({
			...gate,
			keps: (ofGate.get(gate.name) ?? []).map(({ number }) => number),
			url: absolute(urls.gates(`#${gate.name}`)),
		})),
	};
}

/** The record of a kind of the API with its version as manifests write it, and its row. */
export function apiRecordOf(api: Api) {
	const version = apiVersionOf(api);
	return { ...api, apiVersion: version, url: absolute(urls.apis(`#${version}/${api.kind}`)) };
}

/** All kinds of the API. */
export function apisDocument(apis: readonly Api[]): ApiDocument<'apis'> {
	return {
		...headOf('apis', urls.apis()),
		apis: apis.map(apiRecordOf),
	};
}

/** All terms of the glossary. */
export function glossaryDocument(terms: readonly Term[]): ApiDocument<'glossary'> {
	return {
		...headOf('glossary', urls.glossary()),
		terms: terms.map(({ page, ...term }) => ({
			...term,
			...(page !== undefined && { page: absolute(urls[page]()) }),
			url: absolute(urls.glossary(`#${term.id}`)),
		})),
	};
}

/** The net effect of going from one release to a newer one. */
export function comparisonDocument(
	keps: readonly Kep[],
	from: Release,
	to: Release,
): ApiDocument<'comparison'> {
	const changes = changesBetween(keps, from.version, to.version);
	return {
		...headOf('comparison', urls.comparison(from.version, to.version)),
		from: from.version,
		to: to.version,
		changes: changes.map((change) => {
			const { number, title, name, sig } = change.kep;
			const { before = null, after = null } = change;
			const outcome = outcomeOf(change) ?? null;
			const url = absolute(urls.kep(number));
			return { number, title, name, sig, before, after, outcome, url };
		}),
	};
}

/** A document, or the JSON Schema of one, as the text of a file. */
export function jsonText(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

/**
 * The JSON Schema (draft 2020-12) of `schema`. Within a version documents gain fields, which whoever
 * checks them by it must take; that ours have no others is for our own tests.
 */
export function fieldsMayFollow(schema: z.ZodType): object {
	return z.toJSONSchema(schema, {
		override: ({ jsonSchema }) => {
			if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
		},
	});
}

/** The JSON Schema of a kind of document, with its address. */
export function schemaDocument(kind: DocumentKind): object {
	return { $id: schemaAddress(kind), ...fieldsMayFollow(documents[kind]) };
}
