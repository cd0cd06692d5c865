import type { Kep } from '../schemas/kep.ts';
import type { Release } from '../schemas/release.ts';
import { site } from '../site.ts';
import { absolute, urls } from '../urls.ts';

/** Structured data of the pages about releases and KEPs. */

const context = 'https://schema.org';
const kubernetes = { '@type': 'SoftwareApplication', name: 'Kubernetes' } as const;

/** A KEP's page: https://schema.org/TechArticle about the proposal at its owner. */
export function kepJsonLd({ number, title, name, summary, read }: Kep): object {
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
		publisher: { '@type': 'Organization', name: site.name, url: absolute(urls.home()) },
	};
}

/** A release's page: https://schema.org/SoftwareApplication in that version. */
export function releaseJsonLd({ version, codename, released, announcement }: Release): object {
	return {
		'@context': context,
		...kubernetes,
		alternateName: codename,
		softwareVersion: version,
		datePublished: released,
		applicationCategory: 'DeveloperApplication',
		url: absolute(urls.release(version)),
		...(announcement === undefined ? {} : { releaseNotes: announcement }),
	};
}
