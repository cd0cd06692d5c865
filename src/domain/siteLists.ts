/** The lists and tools of the site that answer most questions. */
export const siteLists = [
	'releases',
	'keps',
	'gates',
	'glossary',
	'comparisons',
	'checkup',
] as const;

/** The address of each that holds anything. */
export type SiteLists = Readonly<Partial<Record<(typeof siteLists)[number], string>>>;
