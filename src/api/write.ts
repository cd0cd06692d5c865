import { z } from 'zod';
import { stageCounts } from '../domain/keps.ts';
import { type Quote, quotesOf } from '../domain/mentions.ts';
import { changesBetween, outcomeOf } from '../domain/milestones.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Post } from '../schemas/post.ts';
import type { Release } from '../schemas/release.ts';
import { absolute, urls } from '../urls.ts';
import { type ApiDocument, apiVersion, type DocumentKind, documents } from './documents.ts';

/** Writes the documents of documents.ts from the catalogue and the posts. */

function headOf(kind: DocumentKind, page: string) {
	const $schema = absolute(urls.schemaJson(kind));
	return { $schema, apiVersion, url: absolute(page) } as const;
}

function linkOf({ id, title }: Post) {
	return { id, title, url: absolute(urls.post(id)) };
}

/** All releases; `posts` are newest first. */
export function releasesDocument(
	releases: readonly Release[],
	keps: readonly Kep[],
	posts: readonly Post[],
): ApiDocument<'releases'> {
	return {
		...headOf('releases', urls.releases()),
		releases: releases.map((release) => ({
			...release,
			url: absolute(urls.release(release.version)),
			counts: { ...stageCounts(keps, release.version) },
			posts: posts.filter((post) => post.release === release.version).map(linkOf),
		})),
	};
}

function kepOf({ corrections, source, read, ...kep }: Kep) {
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
export function kepDocument(kep: Kep, posts: readonly Post[]): ApiDocument<'kep'> {
	const { number, source, read, corrections } = kep;
	const upstream = urls.kepUpstream(number);
	const mentions = quotesOf(number, posts).map(mentionOf);
	return {
		...headOf('kep', urls.kep(number)),
		kep: { ...kepOf(kep), upstream, source, read, corrections, mentions },
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

/** The JSON Schema (draft 2020-12) of a kind of document. */
export function schemaDocument(kind: DocumentKind): object {
	return { $id: absolute(urls.schemaJson(kind)), ...z.toJSONSchema(documents[kind]) };
}
