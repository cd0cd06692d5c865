import type { SoftwareApplication, TechArticle, WithContext } from 'schema-dts';
import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { absolute, urls } from '../urls.ts';
import { context, publisher } from './jsonLd.ts';

/** Structured data of the pages about releases and KEPs. */

const kubernetes = { '@type': 'SoftwareApplication', name: 'Kubernetes' } as const;

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
		isBasedOn: urls.kepUpstream(number),
		about: kubernetes,
		publisher,
	} as const satisfies WithContext<TechArticle>;
}

/** A release's page: https://schema.org/SoftwareApplication in that version. */
export function releaseJsonLd({ version, codename, released, announcement }: Release) {
	return {
		'@context': context,
		...kubernetes,
		...(codename === undefined ? {} : { alternateName: codename }),
		softwareVersion: version,
		datePublished: released,
		applicationCategory: 'DeveloperApplication',
		url: absolute(urls.release(version)),
		...(announcement === undefined ? {} : { releaseNotes: announcement }),
	} as const satisfies WithContext<SoftwareApplication>;
}
