import { type Component, components } from '../seen.ts';

/** What a piece of code in the words of an action is the name of. */

export type CodeName =
	/** A flag; `programs` where its own command line says whose. */
	| {
			readonly of: 'flag';
			readonly name: string;
			readonly value?: string;
			readonly programs?: readonly Component[];
	  }
	/** A command with what it works on, of which flags may be told: `kubectl run`. */
	| { readonly of: 'command' }
	/** A line of YAML: `runOnce: true`. */
	| { readonly of: 'setting'; readonly name: string; readonly value: string }
	/** A name in small letters with `_`, such as metrics have; labels of metrics have it too. */
	| { readonly of: 'metric'; readonly name: string }
	| { readonly of: 'environment'; readonly name: string }
	/** An annotation or a label: `kubernetes.io/enforce-mountable-secrets`. */
	| { readonly of: 'key'; readonly name: string }
	/** A name that alone does not say what it is: a plugin, a field, a volume, a feature gate. */
	| { readonly of: 'word'; readonly name: string }
	/** What no rule can be made of: versions, paths, hosts, expressions, fields within fields. */
	| { readonly of: 'nothing' };

const isProgram = (word: string): word is Component =>
	components.some((component) => component === word);

function flagIn(code: string): { name: string; value?: string } | undefined {
	const [, name, value] = /^(--[a-z][\w-]*\*?)(?:=(\S*))?$/i.exec(code) ?? [];
	if (name === undefined) return undefined;
	return value === undefined ? { name } : { name, value };
}

function commandIn(code: string): CodeName {
	const [program = '', ...words] = code.split(/\s+/);
	const flag = flagIn(words.at(-1) ?? '');
	const isOnlyFlag = words.filter((word) => word.startsWith('-')).length === 1;
	return flag && isOnlyFlag && isProgram(program)
		? { of: 'flag', ...flag, programs: [program] }
		: { of: 'command' };
}

/** All that begins so is meant where it ends in `_` or `-`; other rules write that with `*`. */
function nameOf(code: string): string {
	return /[_-]$/.test(code) ? `${code}*` : code;
}

/** @returns what a piece of code names, by its letters alone */
export function codeName(code: string): CodeName {
	const flag = flagIn(code);
	if (flag) return { of: 'flag', ...flag };
	const setting = /^([a-z]\w*): (\w+)$/i.exec(code);
	if (setting) return { of: 'setting', name: setting[1] ?? '', value: setting[2] ?? '' };
	if (/^[a-z][\w-]* [a-z]/.test(code)) return commandIn(code);
	if (/^(?:v\d|\S+\/v\d+(?:(?:alpha|beta)\d+)?$)/.test(code)) return { of: 'nothing' };
	if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w.-]+$/.test(code)) return { of: 'key', name: code };
	if (/^[A-Z][A-Z0-9]*(?:_\w+)+$/.test(code)) return { of: 'environment', name: code };
	if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:_?\*|_)?$/.test(code)) {
		return { of: 'metric', name: nameOf(code) };
	}
	return /^[A-Za-z][\w-]{2,}[*=]?$/.test(code)
		? { of: 'word', name: nameOf(code.replace('=', '')) }
		: { of: 'nothing' };
}
