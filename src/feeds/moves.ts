import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Quote } from '../domain/mentions.ts';
import { type Step, stepsOf } from '../domain/milestones.ts';
import { element, text } from '../markdown/tree/nodes.ts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { feedStrings as strings } from '../strings/feeds.ts';
import { sources } from '../strings/sources.ts';
import { milestoneNames } from '../strings/stages.ts';
import { fullTitle } from '../strings/titles.ts';
import { absolute, urls } from '../urls.ts';
import { moveId } from './ids.ts';
import type { FeedItem } from './items.ts';
import { feedLine, feedText } from './text.ts';

/** What one release made of one KEP. */
export interface Move {
	readonly kep: Kep;
	readonly release: Release;
	/** The milestones that the KEP reached in the release, at least one. */
	readonly steps: readonly Step[];
}

/** The moves of releases, newest release first; within one by number. */
export function movesOf(keps: readonly Kep[], releases: readonly Release[]): readonly Move[] {
	return releases.flatMap((release) =>
		keps.flatMap((kep): Move[] => {
			const steps = stepsOf(kep).filter((step) => step.reached && step.release === release.version);
			return steps.length === 0 ? [] : [{ kep, release, steps }];
		}),
	);
}

function htmlOf({ kep }: Move, quotes: readonly Quote[]): string {
	const paragraph = (...children: ElementContent[]) => element('p', {}, children);
	const link = (href: string, words: string) => element('a', { href }, [text(words)]);
	const steps = stepsOf(kep).map(({ milestone, release, reached }) =>
		element('li', {}, [text(strings.step(milestoneNames[milestone], release, reached))]),
	);
	const said = quotes.map(({ post, mention }) =>
		element('blockquote', {}, [
			paragraph(text(mention.sentence)),
			paragraph(
				link(`${absolute(urls.post(post.id))}#${mention.anchor}`, strings.quoted(fullTitle(post))),
			),
		]),
	);
	const children = [
		...(kep.summary === undefined ? [] : [paragraph(text(kep.summary))]),
		paragraph(text(kep.title)),
		element('ul', {}, steps),
		...said,
		paragraph(link(sources.kep(kep.number), strings.official)),
	];
	return feedText(toHtml({ type: 'root', children }));
}

/** The entry of a move; `quotes` are what posts say of the KEP. */
export function moveItem(move: Move, quotes: readonly Quote[]): FeedItem {
	const { kep, release, steps } = move;
	const milestones = steps.map(({ milestone }) => milestoneNames[milestone]);
	const day = `${release.released}T00:00:00${site.timeZone}`;
	const name = `KEP-${kep.number} ${kep.name ?? kep.title}`;
	return {
		id: moveId(kep.number, release.version),
		url: absolute(urls.kep(kep.number)),
		title: feedLine(strings.move(name, release.version, milestones)),
		html: htmlOf(move, quotes),
		summary: feedLine(kep.summary ?? kep.title),
		authors: site.authors
			.slice(0, 1)
			.map((author) => ({ name: author.name, url: absolute(urls.author(author.name)) })),
		published: day,
		updated: day,
		categories: [`sig-${kep.sig}`, ...milestones],
		tags: [`v${release.version}`],
	};
}
