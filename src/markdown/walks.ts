import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';

/** Joins the plugins of several constructs into one, so that the engine walks the tree once. */

type Definition = MdastPluginDefinition | HastPluginDefinition;

function joinedElements(plugins: readonly Definition[]): HastPluginDefinition['element'] {
	return plugins.flatMap((plugin) => ('element' in plugin ? (plugin.element ?? []) : []));
}

function joined<Plugin extends Definition>(plugins: readonly Plugin[]): Plugin {
	const all: Record<string, unknown> = {};
	for (const { name: _name, options: _options, ...visitors } of plugins) {
		for (const [key, visitor] of Object.entries(visitors)) {
			if (key in all && key !== 'element') {
				throw new Error(`Two constructs of one walk visit ${key}: put them into different walks.`);
			}
			all[key] = visitor;
		}
	}
	const element = joinedElements(plugins);
	const name = plugins.map((plugin) => plugin.name).join(', ');
	const position = plugins.some(({ options }) => options?.position === true);
	return {
		...all,
		...(Array.isArray(element) && element.length > 0 && { element }),
		name,
		options: { position },
	} as unknown as Plugin;
}

/** One plugin for those of each walk that a post needs. */
export function walkPlugins<Plugin extends Definition>(
	walks: readonly (readonly (Plugin | undefined)[])[],
): Plugin[] {
	return walks.flatMap((walk) => {
		const needed = walk.filter((plugin) => plugin !== undefined);
		return needed.length === 0 ? [] : [joined(needed)];
	});
}
