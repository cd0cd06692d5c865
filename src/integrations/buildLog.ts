import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

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

/** `destination` without Astro's routine: warnings, errors and what others tell pass as they are. */
export function briefly(destination: Destination): Destination {
	return {
		...destination,
		write(message) {
			if (!isRoutine(message)) destination.write(message);
		},
	};
}

/**
 * Keeps Astro from telling of every step of a build, and anybody of what is no mistake; `--verbose` gets all of it.
 */
export function buildLog(): AstroIntegration {
	return {
		name: 'build-log',
		hooks: {
			'astro:config:setup': ({ command, logger: { options } }) => {
				if (options.level === 'debug') return;
				options.destination = calmly(options.destination);
				if (command === 'build') options.destination = briefly(options.destination);
			},
		},
	};
}
