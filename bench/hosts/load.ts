import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a load generator saw. */
export interface Load {
	readonly requests: number;
	readonly seconds: number;
	/** Answers that were no success, and requests that had none. */
	readonly errors: number;
}

/** Requests for `paths` in turn, each with these headers, for so many seconds. */
export interface Work {
	readonly port: number;
	readonly paths: readonly string[];
	readonly headers: Readonly<Record<string, string>>;
	readonly seconds: number;
}

export function hasWrk(): boolean {
	return spawnSync('wrk', ['-v']).error === undefined;
}

/** What wrk runs: it asks for one path after another, and tells all in one line at the end. */
function scriptOf({ paths, headers }: Work): string {
	const listed = paths.map((path) => JSON.stringify(path)).join(', ');
	const named = Object.entries(headers).map(([name, value]) => `["${name}"] = "${value}"`);
	return `
local paths = { ${listed} }
local headers = { ${named.join(', ')} }
local requests, at = {}, 0
function init()
	for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end
end
function request()
	at = at % #requests + 1
	return requests[at]
end
function done(summary)
	local e = summary.errors
	local errors = e.connect + e.read + e.write + e.status + e.timeout
	print(string.format("RESULT %d %d %d", summary.requests, summary.duration, errors))
end
`;
}

/** Loads the server on a port with wrk: one thread, 32 lines that stay open. */
export function loadOf(work: Work, folder: string): Load {
	const script = join(folder, 'wrk.lua');
	writeFileSync(script, scriptOf(work));
	const said = execFileSync(
		'wrk',
		[
			...['-t', '1', '-c', '32', '-d', `${work.seconds}s`, '-s', script],
			`http://127.0.0.1:${work.port}/`,
		],
		{ encoding: 'utf8' },
	);
	const [, requests = '0', micro = '1', errors = ''] = /RESULT (\d+) (\d+) (\d+)/.exec(said) ?? [];
	if (errors === '') throw new Error(`wrk told nothing:\n${said}`);
	return { requests: Number(requests), seconds: Number(micro) / 1e6, errors: Number(errors) };
}
