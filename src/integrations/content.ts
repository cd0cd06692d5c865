import type { AstroIntegration } from 'astro';
import { contentPlace } from '../loaders/collections.ts';

/** Astro's name for the module in which compiled pages find all content. */
const astros = 'astro:data-layer-content';

/**
 * Keeps content out of what a build compiles: pages read it where the loaders hold it. So the same code
 * is compiled once, whatever is written, and nobody writes, bundles and parses all content as a module.
 */
export function contentBeside(): AstroIntegration {
	const module = '\0content-beside';
	return {
		name: 'content-beside',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'build') return;
				const plugin = {
					name: 'content-beside',
					enforce: 'pre' as const,
					apply: 'build' as const,
					resolveId: {
						order: 'pre' as const,
						filter: { id: new RegExp(`^${astros}$`) },
						handler: () => module,
					},
					load: {
						filter: { id: new RegExp(`^${module}$`) },
						handler: () =>
							`export default globalThis[Symbol.for(${JSON.stringify(contentPlace)})];`,
					},
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
		},
	};
}
