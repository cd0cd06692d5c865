import { getCollection } from 'astro:content';
import { type HeldParts, heldPartsOf } from '../domain/parts.ts';
import { allApis, allGates, allGlossary, allKeps, releaseRecords } from './catalogue.ts';
import { once } from './once.ts';

/** The parts of the site that hold something. */
export const heldParts = once(
	'heldParts',
	async (): Promise<HeldParts> =>
		heldPartsOf({
			releases: await releaseRecords(),
			keps: await allKeps(),
			gates: await allGates(),
			apis: await allApis(),
			glossary: await allGlossary(),
			writing: await getCollection('writing'),
		}),
);
