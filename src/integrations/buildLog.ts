import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { buildStrings as words } from '../strings/build.ts';

type Destination = AstroIntegrationLogger['options']['destination'];
type Message = Parameters<Destination['write']>[0];

/** What Astro tells of its own steps, which is a line or two for each route. */
const astrosOwn = new Set([null, 'SKIP_FORMAT', 'assets', 'build', 'content', 'types', 'vite']);

/** Whether a message is one of a thousand that say no more than that the build goes on, or announces an error. */
function isRoutine({ label, level, message }: Message): boolean {
	if (level === 'error') return message.startsWith('An unhandled error occurred while running');
	return level === 'info' && astrosOwn.has(label);
}

/** Astro takes an address that no page has for a mistake in the site's code. */
function isNoMistake({ label, level, message }: Message): boolean {
	const guess = /^A `getStaticPaths\(\)` route pattern was matched, but no matching static path/;
	return level === 'warn' && label === 'router' && guess.test(message);
}

/** `destination` without warnings of what is no mistake. */
function calmly(destination: Destination): Destination {
	return {
		...destination,
		write(message) {
			if (!isNoMistake(message)) destination.write(message);
		},
	};
}

/** Astro tells of each file of the output as it begins to render it. */
function isFile({ label, message }: Message): boolean {
	return label === null && message.includes('├─');
}

/** After so many files comes a sign that the build goes on. */
const filesBetweenSigns = 1000;

function say(destination: Destination, message: string): void {
	destination.write({ label: 'SKIP_FORMAT', level: 'info', message, newLine: true });
}

/**
 * `destination` without Astro's routine: warnings, errors and what others tell pass as they are, and a
 * line comes after every thousand files.
 */
export function briefly(destination: Destination): Destination {
	let files = 0;
	return {
		...destination,
		write(message) {
			if (!isRoutine(message)) destination.write(message);
			if (!isFile(message)) return;
			files += 1;
			if (files % filesBetweenSigns === 0) say(destination, words.written(files));
		},
	};
}

/**
 * Tells of a build in a few lines, where Astro tells of every route; `--verbose` gets Astro's. The
 * first of the two is the first integration, because others may wait; the second is the last, because
 * it tells when all is done. Neither looks at a folder.
 */
export function buildLog(): [AstroIntegration, AstroIntegration] {
	let tell = (_: string) => {};
	return [
		{
			name: 'build-log',
			hooks: {
				'astro:config:setup': ({ command, logger: { options } }) => {
					if (options.level === 'debug') return;
					const { destination, level } = options;
					options.destination = calmly(destination);
					if (command !== 'build') return;
					if (level === 'info') tell = (message) => say(destination, message);
					options.destination = briefly(options.destination);
				},
			},
		},
		{
			name: 'build-account',
			hooks: {
				'astro:config:setup': () => tell(words.reading),
				'astro:build:start': () => tell(words.rendering),
				'astro:build:generated': () => tell(words.indexing),
				'astro:build:done': ({ assets }) => {
					const files = [...assets.values()].flat();
					const pages = files.filter(({ pathname }) => pathname.endsWith('.html')).length;
					const seconds = (performance.now() / 1000).toFixed(1);
					tell(words.done(pages, files.length - pages, seconds));
				},
			},
		},
	];
}
