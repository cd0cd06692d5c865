import type { Usage } from '../measure.ts';
import type { Builds, Weights } from './figures.ts';

/** A figure that is held to a bar. */
export interface Bar {
	readonly label: string;
	readonly value: number;
	readonly most: number;
	readonly unit?: string;
}

/** Prints columns below a title. */
export function print(title: string, rows: readonly (readonly string[])[]): void {
	console.log(`\n${title}`);
	for (const [label = '', ...cells] of rows) {
		console.log(`  ${label.padEnd(46)}${cells.map((cell) => cell.padStart(24)).join('')}`);
	}
}

/** What a build used, in one cell: processor seconds, wall seconds, megabytes. */
export function shown({ processorSeconds, wallSeconds, peakMegabytes }: Usage): string {
	const [processor, wall] = [processorSeconds, wallSeconds].map((value) => value.toFixed(1));
	return `${processor} s, ${wall} s, ${peakMegabytes.toFixed(0)} MB`;
}

/** Prints bars, and whether all are reached. */
export function judge(bars: readonly Bar[]): boolean {
	const isReached = ({ value, most }: Bar) => value <= most;
	print(
		'bars',
		bars.map((bar) => {
			const { label, value, most, unit = '' } = bar;
			const mark = isReached(bar) ? 'reached' : 'MISSED';
			return [label, `${value.toFixed(2)}${unit}`, `≤ ${most}${unit} ${mark}`];
		}),
	);
	return bars.every(isReached);
}

/** The same posts in this site and in the bare blog. */
export interface Compared {
	readonly own: Builds;
	readonly bare: Usage;
	readonly weights: { readonly own: Weights; readonly bare: Weights };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints what the builds used and what came out. */
export function printCompared(title: string, { own, bare, weights }: Compared): void {
	const weight = (label: string, of: (one: Weights) => string) =>
		[label, of(weights.own), of(weights.bare)] as const;
	print(`${title}: processor, wall, peak memory of all processes`, [
		['', 'this site', 'bare'],
		['cold', shown(own.cold), shown(bare)],
		['after one changed post', shown(own.changedPost)],
		['after one changed KEP record', shown(own.changedKep)],
		['nothing changed', shown(own.unchanged)],
		weight('output', ({ outputBytes }) => megabytes(outputBytes)),
		weight('search index', ({ indexBytes }) => megabytes(indexBytes)),
		weight('first visit, HTML + CSS, brotli', ({ visit }) => `${visit.brotli} B`),
		weight('first visit, HTML + CSS, gzip', ({ visit }) => `${visit.gzip} B`),
	]);
}

/** The bars of a site beside the bare blog. */
export function barsOf({ own, bare }: Compared): Bar[] {
	const { cold, changedPost, changedKep, unchanged } = own;
	const peak = Math.max(...Object.values(own).map(({ peakMegabytes }: Usage) => peakMegabytes));
	const ofCold = ({ processorSeconds }: Usage) => processorSeconds / cold.processorSeconds;
	return [
		{
			label: 'cold, processor, × bare',
			value: cold.processorSeconds / bare.processorSeconds,
			most: 1.9,
		},
		{ label: 'memory of any build, × bare', value: peak / bare.peakMegabytes, most: 1.5 },
		{ label: 'after one changed post, processor, × cold', value: ofCold(changedPost), most: 0.35 },
		{ label: 'after one changed KEP, processor, × cold', value: ofCold(changedKep), most: 0.4 },
		{ label: 'nothing changed, processor, × cold', value: ofCold(unchanged), most: 0.2 },
	];
}
