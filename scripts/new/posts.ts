import { nameOf } from '../../src/domain/keps.ts';
import type { Kep } from '../../src/schemas/kep.ts';
import type { Stage } from '../../src/schemas/stage.ts';
import { scaffoldPosts as words } from '../../src/strings/scaffoldPosts.ts';
import { sources } from '../../src/strings/sources.ts';
import { milestoneNames } from '../../src/strings/stages.ts';
import { upstreamStrings } from '../../src/strings/upstream.ts';
import { frontmatterOf, type PostHead } from './frontmatter.ts';
import type { ReleaseFacts } from './releaseFacts.ts';
import { upgradeSection } from './upgradeItems.ts';

/** The posts that `npm run new` writes, as texts. */

/** What an author types of a post, or what stands in its place. */
export type Signed = Pick<PostHead, 'title' | 'authors' | 'date'>;

/** What the record says of a KEP's owner and gates, for the author alone. */
function factsOf(kep: Kep, { release, gatesOf }: ReleaseFacts): string {
	const gates = gatesOf(kep).flatMap(({ name, changes }) => {
		const change = changes.find((one) => one.release === release.version);
		return change === undefined ? [] : [words.gate(name, upstreamStrings.gateState(change))];
	});
	return words.note(words.kepFacts(kep.sig, gates));
}

function kepLine(kep: Kep, facts: ReleaseFacts): string {
	const link = `[KEP-${kep.number}](${sources.kep(kep.number)})`;
	const said = (facts.isPlanned ? words.stillPlanned : '') + (kep.summary ?? words.aboutKep);
	const told = facts.isPlanned || kep.summary === undefined ? words.hint(said) : said;
	return `- ${link} **${nameOf(kep)}**：${told}${factsOf(kep, facts)}`;
}

function stageSection(stage: Stage, keps: readonly Kep[], facts: ReleaseFacts): string {
	const { heading, others } = words.stages[stage];
	if (keps.length === 0) return `### ${heading}\n\n${words.hint(words.noStage)}`;
	const lines = keps.map((kep) => kepLine(kep, facts)).join('\n');
	return `### ${heading}\n\n${words.hint(words.aboutStage)}\n\n${others}\n\n${lines}`;
}

function themeSection({ release, isPlanned, stages }: ReleaseFacts): string {
	const { version, codename, note = '' } = release;
	const name = codename === undefined ? '' : words.codename(version, codename, note);
	const counts = stages.map(({ stage, keps }) => words.count(milestoneNames[stage], keps.length));
	return `${name}${words.hint(words.aboutTheme)}\n\n::: tip\n${words.counts(isPlanned, counts)}\n:::`;
}

/** The KEPs of a release that is out whose plans no source has confirmed; '' if there are none. */
function unconfirmedSection(facts: ReleaseFacts): readonly string[] {
	if (facts.unconfirmed.length === 0) return [];
	const lines = facts.unconfirmed.map((kep) => kepLine(kep, facts)).join('\n');
	return [`### ${words.unconfirmed}\n\n${words.hint(words.aboutUnconfirmed)}\n\n${lines}`];
}

function changelogSection({ release: { version, announcement } }: ReleaseFacts): string {
	const about =
		announcement === undefined
			? words.hint(words.aboutAnnouncement)
			: words.announcement(announcement);
	return `- ${about}\n\n- ${words.fullChangelog(version)}`;
}

/** The text of a post about a release, filled with what the catalogue knows of it. */
export function releasePost(signed: Signed, facts: ReleaseFacts): string {
	const { version } = facts.release;
	const head = frontmatterOf({
		...signed,
		categories: words.releaseCategories,
		tags: [...words.releaseCategories, `v${version}.0`],
		hasHeadline: true,
	});
	const parts = [
		`## ${words.theme}\n\n${themeSection(facts)}`,
		`## ${words.upgrade}\n\n${upgradeSection(facts)}`,
		`## ${words.changes}`,
		...facts.stages.map(({ stage, keps }) => stageSection(stage, keps, facts)),
		...unconfirmedSection(facts),
		`## ${words.next}\n\n- ${words.hint(words.aboutNext)}`,
		`## ${words.changelog}\n\n${changelogSection(facts)}`,
	];
	return `${head}\n# ${signed.title}\n\n${parts.join('\n\n')}\n`;
}

/** The text of a guide. */
export function guidePost(signed: Signed): string {
	const head = frontmatterOf({
		...signed,
		categories: words.guideCategories,
		tags: words.guideCategories,
		hasHeadline: false,
	});
	const [opening, ...sections] = words.guide.map(words.hint);
	const parts = sections.map((text, index) => `## ${words.guideHeadings[index]}\n\n${text}`);
	return `${head}\n${[opening, ...parts].join('\n\n')}\n`;
}
