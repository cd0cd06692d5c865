import destinationOf from 'astro/logger/node';

/** Where a build says what it does, by what part of it says so. */
export interface Log {
	/** Says something that needs no label, as it is. */
	say(message: string): void;
	info(label: string, message: string): void;
	warn(label: string, message: string): void;
	error(label: string, message: string): void;
}

/** A log on the terminal, in the form of Astro's. */
export function consoleLog(): Log {
	const destination = destinationOf({});
	const at = (level: 'info' | 'warn' | 'error') => (label: string, message: string) =>
		destination.write({ level, label, message, newLine: true });
	const info = at('info');
	// Astro's name for what stands without a time and a label.
	return {
		say: (message) => info('SKIP_FORMAT', message),
		info,
		warn: at('warn'),
		error: at('error'),
	};
}
