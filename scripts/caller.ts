const millisecondsBetweenLooks = 300;

/**
 * Calls `stop` when this process is asked to end, or when npm, which started it, is gone. npm passes
 * on SIGINT and SIGTERM alone, and to the process that it started: a script that is to hear of them
 * takes the place of npm's shell by `exec`.
 */
export function onceUnwanted(stop: () => void): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const npm = process.ppid;
	const look = () => {
		if (process.ppid !== npm) stop();
	};
	setInterval(look, millisecondsBetweenLooks).unref();
}
