import type { IncomingMessage } from 'node:http';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import { type Answered, Answers } from '../build/answers.ts';
import { digest as digestOf } from '../cache.ts';
import { noting } from '../reads.ts';
import type { SourcePage } from '../search/index/searchedPages.ts';
import { contentNow, type DevelopedSite, sitePages } from './sitePages.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Marks a request that is made here, hundreds of them; its value is the path that is asked for. */
const mark = 'x-search-index';

/** What pages ask for, and what is made of it; all else that is watched is code. */
const content = /^(src\/content|public|dist|node_modules|\.[^/]+)\//;

/** A page as it was served. */
interface Served {
	/** That of its props. */
	readonly key: string;
	/** What else it was made of; nothing if nobody can tell. */
	readonly reads: Answered | undefined;
	/** Of its HTML; nothing if there was none. */
	readonly digest: string | undefined;
}

function originOf(server: Server): string {
	const address = server.httpServer?.address();
	if (address === null || address === undefined || typeof address === 'string') {
		throw new Error('The development server has no address yet.');
	}
	const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	return `http://${host}:${address.port}`;
}

function sourceOf(path: string, digest: string, html?: string): SourcePage {
	return {
		...{ name: path, url: path, digest },
		async html() {
			if (html === undefined)
				throw new Error(`${path} was read before, and what was in it is lost.`);
			return html;
		},
	};
}

/**
 * All pages as the development server serves them. It is asked for those that would come out otherwise than
 * last time, because their props or something that they read have changed.
 */
export class ServedPages {
	readonly #server: Server;
	readonly #site: DevelopedSite;
	readonly #root: string;
	/** The pages that were served, by their paths. */
	#known = new Map<string, Served>();
	/** What pages read that are being asked for, by their paths. */
	readonly #reads = new Map<string, Set<string>>();

	constructor(server: Server, site: DevelopedSite) {
		this.#server = server;
		this.#site = site;
		this.#root = fileURLToPath(site.root);
	}

	/** Whether a request was made here. */
	isOwn({ headers }: IncomingMessage): boolean {
		return mark in headers;
	}

	/** Has a request answered that was made here, and notes what the page reads. */
	note({ headers }: IncomingMessage, answer: () => void): void {
		noting(this.#reads.get(String(headers[mark])) ?? new Set(), answer);
	}

	/** Has every page asked for next time. */
	forget(): void {
		this.#known = new Map();
	}

	/** Takes note that a file has changed, an absolute path: all pages may come out otherwise if it is code. */
	changed(file: string): void {
		if (!content.test(relative(this.#root, file).replaceAll(sep, '/'))) this.forget();
	}

	/**
	 * All pages as they are now, and how many were asked for.
	 *
	 * @throws when content does not load, or the server does not answer.
	 */
	async all(): Promise<{ readonly pages: readonly SourcePage[]; readonly asked: number }> {
		const answers = new Answers(this.#root);
		const before = this.#known;
		const known = new Map<string, Served>();
		const pages: SourcePage[] = [];
		let asked = 0;
		for (const page of await sitePages(this.#server, this.#site)) {
			const { path, key } = page;
			const last = before.get(path);
			if (last?.reads && last.key === key && (await answers.areStill(last.reads))) {
				known.set(path, last);
				if (last.digest !== undefined) pages.push(sourceOf(path, last.digest));
				continue;
			}
			const { html, reads } = await this.#ask(path, answers);
			const digest = html && digestOf(html);
			asked += 1;
			known.set(path, { key, reads, digest });
			if (digest !== undefined) pages.push(sourceOf(path, digest, html));
		}
		// Unless everything was forgotten meanwhile.
		if (this.#known === before) this.#known = known;
		return { pages, asked };
	}

	/** The HTML of a page, if it has any, and what it read. */
	async #ask(
		path: string,
		answers: Answers,
	): Promise<{ html?: string; reads?: Answered | undefined }> {
		const before = await contentNow(this.#server);
		const reads = new Set<string>();
		this.#reads.set(path, reads);
		try {
			const response = await fetch(originOf(this.#server) + path, { headers: { [mark]: path } });
			const text = await response.text();
			const isPage = response.headers.get('content-type')?.startsWith('text/html');
			const html = response.ok && isPage ? text : undefined;
			const told = await answers.to([...reads].sort());
			// What was read before content changed must not be told by what it is after that.
			const isSure = response.ok && before === (await contentNow(this.#server));
			return { ...(html !== undefined && { html }), reads: isSure ? told : undefined };
		} finally {
			this.#reads.delete(path);
		}
	}
}
