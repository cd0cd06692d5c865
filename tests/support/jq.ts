/** As much of jq as the examples on the page of the data need; anything else is an error. */

type Value = unknown;

function at(path: string, value: Value): Value {
	if (!/^(?:\.\w+)+$/.test(path)) throw new Error(`This path of jq is not read here: ${path}`);
	return path
		.slice(1)
		.split('.')
		.reduce((inner, name) => (inner as Record<string, Value> | undefined)?.[name], value);
}

function holds(condition: string, value: Value): boolean {
	return condition.split(' and ').every((part) => {
		const [, path = '', sign, wanted = ''] = /^(\S+)(?: (==|>) "([^"]*)")?$/.exec(part) ?? [];
		const found = at(path, value) ?? null;
		if (sign === undefined) return found !== null && found !== false;
		return sign === '==' ? found === wanted : typeof found === 'string' && found > wanted;
	});
}

function fieldsOf(written: string, value: Value): Value {
	const fields = written.split(', ').map((field) => field.split(': '));
	return Object.fromEntries(
		fields.map(([name = '', path = `.${name}`]) => [name, at(path, value)]),
	);
}

function step(written: string, value: Value): Value[] {
	const [, condition] = /^select\((.+)\)$/.exec(written) ?? [];
	if (condition !== undefined) return holds(condition, value) ? [value] : [];
	const [, fields] = /^\{(.+)\}$/.exec(written) ?? [];
	if (fields !== undefined) return [fieldsOf(fields, value)];
	const found = at(written.replace(/\[\]$/, ''), value);
	return written.endsWith('[]') ? (found as Value[]) : [found];
}

/** What the filter gives of a document. */
export function jq(filter: string, document: Value): Value[] {
	return filter
		.split(' | ')
		.reduce<Value[]>((values, one) => values.flatMap((value) => step(one, value)), [document]);
}
