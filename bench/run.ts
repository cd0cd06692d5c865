/**
 * `npm run bench -- --posts 1000`: builds this site and a bare Astro + Pagefind blog over the same
 * generated posts, cold, after one change and after none, and this site with its own posts; prints what
 * they used and whether the bars are reached. `--growth` holds ten times as many posts against that
 * instead: 10,000 take as much memory as many a machine has.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builds, built, weightsOf } from './build/figures.ts';
import { type Bar, barsOf, judge, print, printCompared, shown } from './build/report.ts';
import { bareBlog, changePost, type Site, thisSite } from './build/sites.ts';

const { values } = parseArgs({
	options: {
		posts: { type: 'string', default: '1000' },
		growth: { type: 'boolean', default: false },
		keep: { type: 'boolean', default: false },
	},
});

/** Does `work` on a site and takes the site away, unless it is to be kept. */
async function on<Result>(site: Site, work: (site: Site) => Promise<Result>): Promise<Result> {
	try {
		return await work(site);
	} finally {
		if (values.keep) console.log(`kept: ${site.root}`);
		else rmSync(site.root, { recursive: true, force: true });
	}
}

async function besideBareBlog(count: number): Promise<Bar[]> {
	const bare = await on(bareBlog(count), async (site) => {
		const usage = await built(site, 'cold');
		return { usage, weights: weightsOf(site) };
	});
	const own = await on(thisSite(count), async (site) => {
		const usage = await builds(site);
		return { usage, weights: weightsOf(site) };
	});
	const weights = { own: own.weights, bare: bare.weights };
	const compared = { own: own.usage, bare: bare.usage, weights };
	printCompared(`${count} posts`, compared);
	return barsOf(compared);
}

async function asItIs(): Promise<Bar[]> {
	const [cold, changed] = await on(thisSite(), async (site) => {
		const first = await built(site, 'cold');
		changePost(site);
		return [first, await built(site, 'after one changed post')] as const;
	});
	print('the site as it is: processor, wall, peak memory of all processes', [
		['cold', shown(cold)],
		['after one changed post', shown(changed)],
	]);
	const value = changed.wallSeconds;
	return [{ label: 'the site as it is, one changed post, wall', value, most: 4, unit: ' s' }];
}

async function growth(count: number): Promise<Bar[]> {
	const cold = (posts: number) => on(thisSite(posts), (site) => built(site, 'cold'));
	const [few, many] = [await cold(count), await cold(10 * count)];
	print('growth, cold: processor, wall, peak memory of all processes', [
		[`${count} posts`, shown(few)],
		[`${10 * count} posts`, shown(many)],
	]);
	const times = many.processorSeconds / few.processorSeconds;
	return [
		{ label: 'ten times the posts, processor, ×', value: times, most: 11 },
		{ label: 'memory', value: many.peakMegabytes / 1000, most: 3, unit: ' GB' },
	];
}

async function main(): Promise<boolean> {
	const count = Number(values.posts);
	if (!Number.isInteger(count) || count < 1) {
		console.error(`--posts wants a whole number from 1 on, not “${values.posts}”.`);
		return false;
	}
	if (values.growth) return judge(await growth(count));
	return judge([...(await besideBareBlog(count)), ...(await asItIs())]);
}

if (!(await main())) process.exitCode = 1;
