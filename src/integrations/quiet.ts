import { AsyncLocalStorage } from 'node:async_hooks';
import type { AstroIntegrationLogger } from 'astro';

/**
 * A way to run work without its lines in the log that only inform, whoever writes them; warnings and
 * errors still appear, and so does what others log in the meantime.
 */
export function quietly(logger: AstroIntegrationLogger): <Result>(work: () => Result) => Result {
	const isQuiet = new AsyncLocalStorage<true>();
	// All loggers of a server write to one destination.
	const { destination } = logger.options;
	const write = destination.write.bind(destination);
	destination.write = (event) => {
		if (event.level === 'info' && isQuiet.getStore()) return;
		write(event);
	};
	return (work) => isQuiet.run(true, work);
}
