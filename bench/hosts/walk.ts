import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodedPath } from '../../src/addresses.ts';
import { headersFor } from '../../src/hosting/headers.ts';
import { hostFiles } from '../../src/hosting/hidden.ts';
import { contentTypeOf, kinds } from '../../src/hosting/types.ts';
import { Asker, contentOf, type Question, type Said } from './ask.ts';
import { type HostedSite, movedTo, pathOf } from './site.ts';

/** A server to hold against the tables. */
export interface Host {
	readonly name: string;
	readonly port: number;
	/** What it sends ready made where a twin is beside the file. */
	readonly twins: readonly ('br' | 'gz')[];
	/** Whether it has a health address. */
	readonly isWatched: boolean;
}

/** All requests to a host, and what was not as the tables say. */
export interface Walked {
	readonly requests: number;
	readonly faults: readonly string[];
}

const shrinking = new Set(kinds.flatMap(({ shrinks, endings }) => (shrinks ? endings : [])));
/** From this many bytes on a text has to come compressed. */
const worthPacking = 1024;

class Walk {
	readonly faults: string[] = [];
	readonly #asker: Asker;
	readonly #site: HostedSite;
	readonly #host: Host;
	readonly #missing: Buffer;

	constructor(site: HostedSite, host: Host) {
		this.#site = site;
		this.#host = host;
		this.#asker = new Asker(host.port);
		this.#missing = readFileSync(join(site.folder, '404.html'));
	}

	get requests(): number {
		return this.#asker.count;
	}

	close(): void {
		this.#asker.close();
	}

	#hold(about: string, found: unknown, wanted: unknown): void {
		if (found === wanted) return;
		this.faults.push(`${about}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
	}

	#holdHeaders(about: string, said: Said, wanted: Readonly<Record<string, string>>): void {
		for (const [name, value] of Object.entries(wanted)) {
			this.#hold(`${about} ${name}`, said.headers[name], value);
		}
	}

	/** What the table says of a path, and that browsers ask anew where it says nothing of that. */
	#table(path: string): Record<string, string> {
		return { 'cache-control': 'no-cache', ...headersFor(this.#site.rules, path) };
	}

	#ask(question: Question): Promise<Said> {
		return this.#asker.ask(question);
	}

	async #packed(file: string, path: string, [name, ending]: readonly ['br' | 'gzip', 'br' | 'gz']) {
		const about = `${path} as ${name}`;
		const said = await this.#ask({ path: encodedPath(path), headers: { 'accept-encoding': name } });
		const whole = readFileSync(join(this.#site.folder, file));
		this.#hold(about, said.status, 200);
		this.#hold(`${about} content`, contentOf(said).equals(whole), true);
		this.#hold(`${about} type`, said.headers['content-type'], contentTypeOf(file));
		this.#holdHeaders(about, said, this.#table(path));
		const twin = join(this.#site.folder, `${file}.${ending}`);
		if (this.#host.twins.includes(ending) && existsSync(twin)) {
			this.#hold(`${about} twin`, said.bytes.equals(readFileSync(twin)), true);
		}
		const isText = shrinking.has(/\.(\w+)$/.exec(file)?.[1] ?? '') && whole.length >= worthPacking;
		if (isText && ending === 'gz') this.#hold(about, said.headers['content-encoding'], 'gzip');
		if (said.headers['content-encoding'] === undefined) return;
		this.#hold(`${about} varies`, /accept-encoding/i.test(said.headers.vary ?? ''), true);
		await this.#unchanged(said, { path, headers: { 'accept-encoding': name } });
	}

	/** What was said to a question, whose path is not encoded, is not said again to who has it. */
	async #unchanged(said: Said, { path, headers }: Question): Promise<void> {
		const about = `${path} as ${headers?.['accept-encoding']}`;
		const { etag = '', 'last-modified': since = '' } = said.headers;
		for (const condition of [{ 'if-none-match': etag }, { 'if-modified-since': since }]) {
			const again = await this.#ask({
				path: encodedPath(path),
				headers: { ...headers, ...condition },
			});
			this.#hold(`${about} ${Object.keys(condition)[0]}`, again.status, 304);
			this.#hold(`${about} 304 content`, again.bytes.length, 0);
			this.#holdHeaders(`${about} 304`, again, this.#table(path));
		}
	}

	async file(file: string): Promise<void> {
		const path = pathOf(this.#site, file);
		const moved = movedTo(this.#site, file);
		if (moved !== undefined) return this.#leads(path, moved);
		const asked = { path: encodedPath(path), headers: { 'accept-encoding': 'identity' } };
		const said = await this.#ask(asked);
		const whole = readFileSync(join(this.#site.folder, file));
		this.#hold(path, said.status, 200);
		this.#hold(`${path} content`, said.bytes.equals(whole), true);
		const wanted = { ...this.#table(path), 'content-type': contentTypeOf(file) };
		this.#holdHeaders(path, said, wanted);
		const head = await this.#ask({ ...asked, method: 'HEAD' });
		this.#hold(`HEAD ${path}`, `${head.status} ${head.bytes.length}`, '200 0');
		this.#holdHeaders(`HEAD ${path}`, head, { ...wanted, 'content-length': `${whole.length}` });
		await this.#unchanged(said, { path, headers: asked.headers });
		if (whole.length > 1) {
			const part = await this.#ask({ ...asked, headers: { ...asked.headers, range: 'bytes=0-1' } });
			this.#hold(`${path} part`, `${part.status} ${part.bytes.length}`, '206 2');
			const range = `bytes 0-1/${whole.length}`;
			this.#holdHeaders(`${path} part`, part, { ...wanted, 'content-range': range });
		}
		await this.#packed(file, path, ['br', 'br']);
		await this.#packed(file, path, ['gzip', 'gz']);
		if (path.endsWith('/') && path !== '/') await this.#leads(path.slice(0, -1), path);
	}

	/** Held decoded: servers differ in what they encode beside what must be. */
	async #leads(path: string, to: string): Promise<void> {
		const decoded = decodeURIComponent(to);
		const wanted = { ...headersFor(this.#site.rules, path) };
		for (const query of ['', '?q=%E4%B8%AD&r=1']) {
			const said = await this.#ask({ path: encodedPath(path) + query });
			const { location = '' } = said.headers;
			this.#hold(`${path}${query}`, said.status, 301);
			this.#hold(`${path}${query} plain`, /^\/(?!\/)[!-~]*$/.test(location), true);
			this.#hold(path, location.slice(location.length - query.length), query);
			const bare = location.slice(0, location.length - query.length);
			this.#hold(`${path}${query}`, decodeURIComponent(bare), decoded);
			this.#holdHeaders(path, said, wanted);
		}
	}

	async redirect({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
		await this.#leads(from, to);
		await this.#leads(`${from}/`, to);
	}

	async missing(inside: string): Promise<void> {
		const { base, rules } = this.#site;
		const path = base + inside;
		const said = await this.#ask({ path, headers: { 'if-none-match': '"x"' } });
		this.#hold(path, said.status, 404);
		this.#hold(`${path} page`, said.bytes.equals(this.#missing), true);
		this.#holdHeaders(path, said, {
			...headersFor(rules, `${base}x`),
			'cache-control': 'no-cache',
			'content-type': 'text/html; charset=utf-8',
		});
	}

	async health(): Promise<void> {
		if (!this.#host.isWatched) return;
		const said = await this.#ask({ path: '/healthz' });
		this.#hold('/healthz', `${said.status} ${said.bytes}`, '200 ok\n');
		this.#hold('/healthz', said.headers['content-type'], 'text/plain');
	}

	/** An address that looks like another host's leads nowhere but here. */
	async slashes(): Promise<void> {
		const folder = this.#site.files.find((file) => /^[^/]+\/index\.html$/.test(file)) ?? '';
		const path = `/${pathOf(this.#site, folder).slice(0, -1)}`;
		const { location = '/' } = (await this.#ask({ path })).headers;
		this.#hold(path, location.startsWith('//'), false);
	}
}

const nowhere = [
	...hostFiles,
	...['.nojekyll', '.git/config', 'none/', 'none', 'none.txt', 'none.json', '_astro/gone.js'],
	...['rss.xml/', '_astro/', 'posts/none/index.html', '_astro/%2e%2e/_headers', '%5Fheaders'],
];

/** Asks a host for every file of a site, and for what is not there, and holds all answers against the tables. */
export async function walk(site: HostedSite, host: Host): Promise<Walked> {
	const walked = new Walk(site, host);
	const tasks = [
		...site.files.map((file) => () => walked.file(file)),
		...site.redirects.map((one) => () => walked.redirect(one)),
		...nowhere.map((path) => () => walked.missing(path)),
		...[() => walked.health(), () => walked.slashes()],
	];
	let next = 0;
	const inTurn = async () => {
		for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) await task();
	};
	await Promise.all(Array.from({ length: 8 }, inTurn));
	walked.close();
	return { requests: walked.requests, faults: walked.faults };
}
