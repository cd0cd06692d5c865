/** The lists and tools of the site that answer most questions. */
export const siteLists = [
	'releases',
	'keps',
	'gates',
	'glossary',
	'comparisons',
	'checkup',
] as const;

/** The address of each. */
export type SiteLists = Readonly<Record<(typeof siteLists)[number], string>>;
