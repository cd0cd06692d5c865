import { allApis, releasesInOrder } from './catalogue.ts';

/** All kinds of the API whose versions end, with the releases over which they are shown. */
export async function apisPage() {
	return { apis: await allApis(), releases: await releasesInOrder() };
}
