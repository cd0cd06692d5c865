import type { SoftwareApplication, TechArticle, WithContext } from 'schema-dts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { sources } from '../strings/sources.ts';
import { topic } from '../strings/topic.ts';
import { absolute, urls } from '../urls.ts';
import { context, publisher } from './jsonLd.ts';

/** Structured data of the pages about releases and KEPs. */

const software = { '@type': 'SoftwareApplication', name: topic.name } as const;

/** A KEP's page: https://schema.org/TechArticle about the proposal at its owner. */
export function kepJsonLd({ number, title, name, summary, read }: Kep) {
	const url = absolute(urls.kep(number));
	return {
		'@context': context,
		'@type': 'TechArticle',
		headline: `KEP-${number} ${name ?? title}`,
		...(name === undefined ? {} : { alternativeHeadline: title }),
		...(summary === undefined ? {} : { description: summary }),
		url,
		mainEntityOfPage: url,
		inLanguage: site.language,
		dateModified: read,
		isBasedOn: sources.kep(number),
		about: software,
		publisher,
	} as const satisfies WithContext<TechArticle>;
}

/** A release's page: https://schema.org/SoftwareApplication in that version. */
export function releaseJsonLd({ version, codename, released, announcement }: Release) {
	return {
		'@context': context,
		...software,
		...(codename === undefined ? {} : { alternateName: codename }),
		softwareVersion: version,
		datePublished: released,
		applicationCategory: 'DeveloperApplication',
		url: absolute(urls.release(version)),
		...(announcement === undefined ? {} : { releaseNotes: announcement }),
	} as const satisfies WithContext<SoftwareApplication>;
}
