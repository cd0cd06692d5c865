import { readdirSync } from 'node:fs';
import path from 'node:path';
import { textInside } from '../../src/loaders/files.ts';
import { readYaml } from '../../src/loaders/yamlText.ts';
import { readToml } from './frontmatter.ts';

/** The settings of other generators, read without running anything of theirs. */

/** Values of settings by their names. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings, and the files that they were read from, from the blog's root. */
export interface ReadSettings {
	readonly values: Settings;
	readonly files: readonly string[];
	/** Files that hold settings and could not be read. */
	readonly unreadable: readonly string[];
}

/** The names in a folder; none if there is no such folder. */
export function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

function isMap(value: unknown): value is Settings {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values that a program's text gives names to, such as `base: '/blog/'`: only what stands there as it is. */
function literalsIn(code: string): Settings {
	const bare = code.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
	const names = ['base', 'title', 'lang', 'srcDir', 'cleanUrls', 'permalink', 'hostname'];
	const found = names.flatMap((name) => {
		const [, word, flag] =
			new RegExp(
				`^[^'"\`\\n]*?\\b${name}\\s*:\\s*(?:['"\`]([^'"\`$\\n]*)['"\`]|(true|false))`,
				'm',
			).exec(bare) ?? [];
		return word === undefined && flag === undefined ? [] : [[name, word ?? flag === 'true']];
	});
	return Object.fromEntries(found);
}

function valuesIn(name: string, text: string): Settings | undefined {
	try {
		if (/\.toml$/i.test(name)) return readToml(text);
		if (/\.[cm]?[jt]s$/i.test(name)) return literalsIn(text);
		// JSON is YAML, too.
		const { data, flaws } = readYaml({ text, firstLine: 1 });
		if (flaws.length > 0) return undefined;
		return isMap(data) ? data : {};
	} catch {
		return undefined;
	}
}

/** Reads settings files, named from the blog's root; what a later one says overrides. */
export async function readSettings(root: string, files: readonly string[]): Promise<ReadSettings> {
	const values: Record<string, unknown> = {};
	const read: string[] = [];
	const unreadable: string[] = [];
	for (const file of files) {
		const { text } = textInside(root, file);
		const found = text === undefined ? undefined : valuesIn(file, text.replace(/^\uFEFF/, ''));
		if (found === undefined) unreadable.push(file);
		else {
			read.push(file);
			// Hugo keeps each group of settings in a file that bears its name.
			const group = /\/_default\/(?!hugo\.|config\.)([\w-]+)\.\w+$/.exec(file)?.[1];
			Object.assign(values, group === undefined ? found : { [group]: found });
		}
	}
	return { values, files: read, unreadable };
}

/** The words of a setting, whose steps are between dots; '' if there are none. Hugo folds the case of names. */
export function wordOf(values: Settings, name: string): string {
	const value = settingOf(values, name);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The value of a setting, whose steps are between dots. */
export function settingOf(values: Settings, name: string): unknown {
	return name.split('.').reduce<unknown>((inside, step) => {
		if (!isMap(inside)) return undefined;
		const key = Object.keys(inside).find((key) => key.toLowerCase() === step.toLowerCase());
		return key === undefined ? undefined : inside[key];
	}, values);
}

/** The map that a setting is; an empty one if it is none. */
export function mapOf(values: Settings, name: string): Settings {
	const value = settingOf(values, name);
	return isMap(value) ? value : {};
}

/** Which of these files there are below a folder, from there; `names` end in what their form is. */
export function filesNamed(root: string, folder: string, names: RegExp): string[] {
	return namesIn(path.join(root, folder))
		.filter((name) => names.test(name))
		.map((name) => path.posix.join(folder, name));
}
