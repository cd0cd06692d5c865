import type { Release } from '../schemas/release.ts';
import { isOut } from './releases.ts';

/**
 * The parts of the site beside posts: what the catalogue fills, and the page on writing. One that holds nothing
 * has no page and nothing leads there.
 */
export const parts = [
	'releases',
	'upgrades',
	'keps',
	'gates',
	'apis',
	'glossary',
	'writing',
] as const;

export type Part = (typeof parts)[number];

/** The parts that hold something. */
export type HeldParts = ReadonlySet<Part>;

/** What of each part is named in addresses and as kinds of documents. */
const names: Readonly<Record<Part, readonly string[]>> = {
	releases: ['releases'],
	upgrades: ['compare', 'comparison', 'upgrade', 'check'],
	keps: ['keps', 'kep', 'sigs', 'sig'],
	gates: ['gates'],
	apis: ['apis'],
	glossary: ['glossary'],
	writing: ['write'],
};
const partNamed = new Map(
	parts.flatMap((part) => names[part].map((name) => [name, part] as const)),
);

const naming = /^\/(?:api\/(?:v1\/)?)?(?<name>[a-z]+)(?![^/.?#])/;

/**
 * Whether the site has what is at `path`, an address or a route from the site's root, or a kind of
 * document: `/keps/3329/`, `/keps/[number]`, `/api/v1/keps.json`, `/releases.ics`, `/kep`. What belongs to no part is always there.
 */
export function isHeld(path: string, held: HeldParts): boolean {
	const part = partNamed.get(naming.exec(path)?.groups?.['name'] ?? '');
	return part === undefined || held.has(part);
}

/** All entries beside posts, by kind. */
interface Entries {
	readonly releases: readonly Pick<Release, 'planned'>[];
	readonly keps: readonly unknown[];
	readonly gates: readonly unknown[];
	readonly apis: readonly unknown[];
	readonly glossary: readonly unknown[];
	readonly writing: readonly unknown[];
}

/** The parts that hold something: a plan or a check takes two releases that are out. */
export function heldPartsOf({ releases, ...others }: Entries): HeldParts {
	const held = { ...others, releases, upgrades: releases.filter(isOut).slice(1) };
	return new Set(parts.filter((part) => held[part].length > 0));
}
